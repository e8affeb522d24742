import { access } from 'node:fs/promises';
import { execa } from 'execa';
import { NoNix } from './no-nix.ts';

/** Whose signatures Debian's packages carry. */
export const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

const install = 'Install Nix yourself so that `nix` is on PATH, together with git, jq and bubblewrap.';

/**
 * The Debian mirror that the machine's own apt uses, or PROVENIX_DEBIAN_MIRROR.
 * @param trusted the keyring that must be there
 */
export async function findMirror(trusted: string): Promise<string> {
  for (const program of ['apt-get', 'dpkg'])
    await execa(program, ['--version']).catch(() => {
      throw new NoNix(`There is no suitable nix on PATH, and no ${program} to fetch one with.`, install);
    });
  await access(trusted).catch(() => {
    throw new NoNix(
      `There is no ${trusted}, so Debian's packages cannot be trusted.`,
      'Install it: apt-get install debian-archive-keyring. ' + install,
    );
  });
  const given = process.env['PROVENIX_DEBIAN_MIRROR'];
  if (given) return given;
  const { stdout } = await execa(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'],
    { reject: false },
  );
  const mirror = stdout.split('\n').find((uri) => /\/debian\/?$/.test(uri));
  if (mirror) return mirror;
  throw new NoNix(
    "This machine's apt names no Debian mirror.",
    `Set PROVENIX_DEBIAN_MIRROR to the address of one. Or: ${install}`,
  );
}
