import { createHash } from 'node:crypto';

/** A digest written as "sha256-" and 64 hexadecimal digits. */
export function digest(data: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(data).digest('hex')}`;
}

/** The first twelve digits of a digest: enough for a name. */
export function shortDigest(full: string): string {
  return full.slice('sha256-'.length, 'sha256-'.length + 12);
}

export interface DigestFile {
  /** Relative to the unit's folder, with "/". */
  path: string;
  executable: boolean;
  content: Uint8Array;
}

/**
 * The digest of all that decides what a run prints: the unit's files and the part of its declaration
 * that is run. Title and summary are left out, so that rewording them keeps the evidence.
 */
export function inputsDigest(files: readonly DigestFile[], runnable: unknown): string {
  const hash = createHash('sha256');
  hash.update(canonicalJson(runnable));
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`\0${file.executable ? 'x' : '-'} ${file.path} ${String(file.content.byteLength)}\0`);
    hash.update(file.content);
  }
  return `sha256-${hash.digest('hex')}`;
}

/** JSON with sorted keys: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
