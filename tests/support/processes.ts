import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';

/**
 * The command lines of the processes that this test file started in worlds: the mounts of each lie in the file's own
 * folder for temporary files, and stay there when a process becomes a daemon. Those of other tests, and of the rest of
 * the machine, are not among them.
 */
export function ownProcesses(): string[] {
  const own = basename(tmpdir());
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    const ours = commandLine.includes(own) || read(`/proc/${pid}/mountinfo`).includes(own);
    // A process that has ended and waits for its parent has no command line any more.
    return ours && commandLine !== '' ? [commandLine] : [];
  });
}

/** "" where the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
