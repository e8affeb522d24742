import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { exitDescriptor } from './start.ts';
import type { Unprobed } from './toolchain.ts';

/**
 * The programs that watch a step: the shell that starts it and hears how it ended, and `script`, which holds its
 * terminal.
 */
const watching = ['bash', 'script'] as const;
export type WatchingProgram = (typeof watching)[number];

/** Where a world has a program that watches. */
export function agentProgram(name: WatchingProgram): string {
  return `/etc/agent/${name}`;
}

/** Closes every descriptor but input, output, error and the one for exits: those that the verifier's own caller left open. */
export const closeOthers =
  'for fd in /proc/self/fd/*; do fd=${fd##*/}; ' +
  `((fd > ${String(exitDescriptor)})) && eval "exec $fd>&-"; done 2> /dev/null`;

/**
 * Puts copies of them into the /etc of a world that may be run and not be read. Of such a program the kernel shows
 * nothing to others of the same user: not its memory, not its descriptors (/proc/PID/mem, /proc/PID/fd, ptrace). What
 * a step prints, and how it ended, is then said by a program that the step cannot reach.
 */
export async function putPrograms(etc: string, toolchain: Unprobed): Promise<void> {
  await mkdir(join(etc, 'agent'), { recursive: true });
  for (const name of watching) {
    const program = toolchain.program(name);
    if (program === undefined) continue;
    const copy = join(etc, 'agent', name);
    await copyFile(program, copy, constants.COPYFILE_FICLONE);
    await chmod(copy, 0o111);
  }
}
