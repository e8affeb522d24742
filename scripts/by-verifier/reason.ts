import { unitName } from '../../src/lib/units/unit-name.ts';
import type { Unit } from '../../src/loaders/unit.ts';

/** Why plain Nix cannot judge a unit inside a build of its own. CONTRIBUTING.md shows them as a table. */
export const reasons = {
  cited: 'is cited: nothing here can run it',
  nixos: 'needs a NixOS machine, which nothing here has',
  npm: 'is made by the npm package before it runs',
  lessons: 'has lessons that follow each other in one world',
  exercise: 'is judged by what its questions answer, not by exit codes alone',
  servers: 'needs servers on loopback, as git.example.com',
  nixpkgs: 'needs nixpkgs in its own store: pocketpkgs, or the network',
  terminal: 'has somebody at a terminal',
  release: 'runs on other releases of Nix than the default one',
  processes: 'starts a daemon, or asks the kernel for a namespace',
} as const;

type Reason = (typeof reasons)[keyof typeof reasons];

/** Programs that a build may not use, or that leave something running. */
const processes = /\b(?:bwrap|unshare|nix-daemon)\b/;

/**
 * @param release the Nix release that checks run on, for example "2.34"
 * @returns undefined where plain Nix judges the unit (nix/checks.nix)
 */
export function whyVerifier(unit: Unit, release: string): Reason | undefined {
  if (unit.proof === 'cited') return reasons.cited;
  const { needs, releases, variants } = unit;
  if (needs.includes('nixos')) return reasons.nixos;
  if (unit.kind === 'template') return reasons.npm;
  if (unit.kind === 'tutorial') return reasons.lessons;
  if (unit.kind === 'exercise') return reasons.exercise;
  if (needs.includes('sshd') || needs.includes('httpd')) return reasons.servers;
  if (needs.includes('nixpkgs')) return reasons.nixpkgs;
  if (!releases.includes(release)) return reasons.release;
  const steps = variants.flatMap((variant) => variant.steps);
  if (steps.some(({ tty }) => tty)) return reasons.terminal;
  const texts = [
    ...steps.map(({ run }) => run),
    ...variants.flatMap(({ files }) => files.map(({ content }) => Buffer.from(content).toString('utf8'))),
  ];
  return texts.some((text) => processes.test(text)) ? reasons.processes : undefined;
}

/** The units that plain Nix cannot judge, by their names in order, each with its reason. */
export function listByVerifier(units: readonly Unit[], release: string): Record<string, Reason> {
  const entries = units.flatMap((unit) => {
    const why = whyVerifier(unit, release);
    return why === undefined ? [] : [[unitName(unit), why] as const];
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
