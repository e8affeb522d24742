import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

/** The device that a user's network is made by, its numbers, and what a copy of it is called in the folder of a world. */
export const tunnel = { device: '/dev/net/tun', numbers: ['10', '200'], name: 'tun' } as const;

/**
 * Most machines let everybody use it. Where only root may, a root that becomes another user makes a copy for that one
 * in the world's folder, which steps do not see. A root that may not make one has no way out, as pasta says then.
 */
export async function copyTunnel(folder: string, owner: number): Promise<void> {
  const stats = await stat(tunnel.device).catch(() => undefined);
  if (!stats?.isCharacterDevice() || (stats.mode & 0o6) === 0o6) return;
  const copy = join(folder, tunnel.name);
  const { failed } = await execa('mknod', ['--mode=600', copy, 'c', ...tunnel.numbers], { reject: false });
  if (!failed) await chown(copy, owner, owner);
}
