import { readVersions } from '../../src/loaders/read-versions.ts';
import { closingLine } from '../closing-line.ts';
import { NoNix } from '../verify/toolchains/no-nix.ts';
import { verify } from '../verify/verify.ts';

export interface UnitsOptions {
  /** The repository. */
  root: string;
  /** Whether each unit gets a line. */
  verbose: boolean;
  signal: AbortSignal;
}

/**
 * Runs the units on one release of Nix, and prints one line about it, or a sentence that says why Nix cannot run here.
 * @returns whether the site may be shown: not where this machine disproves what its pages say
 */
export async function runUnits({ root, verbose, signal }: UnitsOptions): Promise<boolean> {
  const started = performance.now();
  const release = (await readVersions(root)).nix.default;
  try {
    const { report, failures, provisioned } = await verify({
      root,
      withoutNixpkgs: true,
      releases: [release],
      signal,
      eachUnit: verbose,
    });
    if (signal.aborted) return false;
    for (const failure of failures) console.error(failure);
    console.log(`Nix ${report.nix ?? release}: ${provisioned.toFixed(1)} s`);
    const before = report.units.filter(({ cached }) => cached).length;
    const said = [
      `units: ${closingLine(report.totals)}`,
      ...(before > 0 ? [`${String(before)} passed before and have not changed`] : []),
      'those that use nixpkgs, and other releases, are left to `npm run verify`',
    ];
    console.log(`${said.join('; ')}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (failures.length === 0) return true;
    console.error(
      'The site is not served, since its pages would show what this machine disproves. With the recorded evidence: npm start -- --no-verify',
    );
    return false;
  } catch (error) {
    if (!(error instanceof NoNix)) throw error;
    console.log(`Pages show recorded evidence only, since Nix cannot run here: ${error.message}`);
    return true;
  }
}
