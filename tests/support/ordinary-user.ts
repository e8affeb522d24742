import { execa } from 'execa';
import { repository } from './repository.ts';

/** Nobody, as Debian calls the user who owns nothing. */
export const nobody = 65_534;

/** Whether the tests run as root, who can become somebody else. */
export const isRoot = process.getuid?.() === 0;

/**
 * Whether that user can read this clone and the Node that runs the tests. A clone below /root it cannot.
 * @returns what stands in the way
 */
export async function unreadableFor(user: number): Promise<string | undefined> {
  const { exitCode, stderr } = await execa(
    process.execPath,
    ['--eval', `require('node:fs').readdirSync(${JSON.stringify(`${repository}/scripts`)})`],
    { uid: user, gid: user, cwd: '/', reject: false },
  ).catch((error: unknown) => ({ exitCode: 1, stderr: String(error) }));
  return exitCode === 0 ? undefined : `user ${String(user)} cannot read ${repository}: ${stderr}`;
}
