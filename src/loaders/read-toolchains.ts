import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../lib/problem/problem.ts';
import type { Evidence } from '../schemas/evidence.ts';
import { type Toolchains, toolchainsSchema } from '../schemas/toolchains.ts';
import { holdAgainst } from './hold-against.ts';

export const toolchainsFile = 'toolchains.json';

/** The toolchains that recordings of this repository may come from; none where nothing was recorded yet. */
export async function readToolchains(root: string): Promise<Result<Toolchains>> {
  const hint = 'It is written by `npm run verify:record`.';
  let text: string;
  try {
    text = await readFile(join(root, toolchainsFile), 'utf8');
  } catch {
    return { problems: [], value: { toolchains: [], providers: [] } };
  }
  try {
    return holdAgainst(JSON.parse(text), toolchainsFile, toolchainsSchema);
  } catch {
    return { problems: [{ file: toolchainsFile, message: 'found text that is not JSON', hint }] };
  }
}

/** What a recording comes from and the list does not have; nobody could run it again. */
export function unlisted(
  { toolchains, providers }: Toolchains,
  run: Pick<Evidence, 'release' | 'nix' | 'userland' | 'provider'>,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const hint = `Recordings come from what ${toolchainsFile} lists. Record it with one of these.`;
  const listed = toolchains.some(
    ({ release, nix, userland }) => release === run.release && nix === run.nix && userland === run.userland,
  );
  if (!listed)
    problems.push({
      file,
      field: 'userland',
      message: `found a toolchain that is not listed: Nix ${run.nix} with the tools ${run.userland}`,
      hint,
    });
  const { provider } = run;
  if (
    provider &&
    !providers.some((one) => one.name === provider.name && one.programs === programsOf(provider))
  )
    problems.push({
      file,
      field: 'provider',
      message: `found a provider that is not listed: ${provider.name} with the programs ${programsOf(provider)}`,
      hint,
    });
  return problems;
}

/** What stands for the programs of a provider: a nixpkgs names them by its revision. */
export function programsOf({ programs, revision }: NonNullable<Evidence['provider']>): string {
  return programs ?? revision;
}
