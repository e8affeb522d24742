import { join } from 'node:path';
import { digest, shortDigest } from '../../../src/lib/units/digest.ts';
import type { WayOut } from '../worlds/way-out.ts';
import { unpackChosen } from './apt.ts';
import { startInRoot } from './debian.ts';
import { NoNix } from './no-nix.ts';
import { which } from './path.ts';
import { readReady, unpackInto } from './ready.ts';

export interface WayOutOptions {
  /** Of Debian, in the order in which they are tried. */
  suites: readonly string[];
  cache: string;
  say: (text: string) => void;
  signal?: AbortSignal | undefined;
}

/** No address stands for the machine itself. */
const nowhere = '--no-map-gw';

/**
 * pasta, which leads out of a network of a world's own: the one on PATH, or Debian's, unpacked once without root.
 * @param addresses what pasta is told of addresses that stand for the machine. Default: that none does
 * @throws NoNix where there is none
 */
export async function findWayOut(
  { suites, cache, say, signal }: WayOutOptions,
  addresses: readonly string[] = [nowhere],
): Promise<WayOut> {
  const own = await which('pasta');
  if (own !== undefined) return { root: undefined, start: () => [own, ...addresses] };
  const chosen = { name: 'passt', prefix: '', what: 'pasta' };
  const place = join(cache, `pasta-${shortDigest(digest(suites.join(' ')))}`);
  if (!(await readReady(place, say))) {
    say("fetching pasta from Debian's packages (once, about 3 MB)");
    await unpackInto(place, cache, say, async (root, work) => {
      const unpacked = await unpackChosen(chosen, { suites, packages: [chosen.name], work, root, signal });
      if ('without' in unpacked)
        throw new NoNix(
          `Debian's packages have no pasta: ${unpacked.without.join(', ')}.`,
          'Install passt so that `pasta` is on PATH.',
        );
      return { ...unpacked, version: unpacked.versions[chosen.name] ?? '' };
    });
  }
  return { root: join(place, 'root'), start: (root) => [...startInRoot(root, 'pasta'), ...addresses] };
}
