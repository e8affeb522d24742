import type { UnitFile } from './read-files.ts';

/** A file as pages show it. */
export function fileText({ content }: UnitFile): string {
  return content.includes(0)
    ? `(binary, ${String(content.byteLength)} bytes)`
    : Buffer.from(content).toString('utf8');
}
