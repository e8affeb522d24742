import type { Finding, Rule } from '../../../../src/lib/check/finding.ts';
import { shellWord } from '../../../../src/lib/shell/quote.ts';
import type { Host } from './host.ts';
import { type Ran, runLimited } from './run-limited.ts';

const features = ['--extra-experimental-features', 'nix-command flakes'];

/** How long git may take, which reads an index and nothing else. */
const secondsOfGit = 60;

export interface Asked {
  findings: Finding[];
  /** Why there is no answer. */
  note?: string;
}

/** What `nix flake check --no-build` says of the flake in a folder. */
export async function askNix(folder: string, seconds: number, host: Host): Promise<Asked> {
  const args = [...features, 'flake', 'check', '--no-build', '--no-write-lock-file'];
  const ran = await runLimited('nix', args, { cwd: folder, seconds });
  if (ran.end !== 'exit') return { findings: [], note: noAnswer(ran, seconds) };
  const at = { file: 'flake.nix', line: 0, by: 'nix flake check --no-build' };
  return { findings: ran.exit === 0 ? [] : [failure(ran.output, host, at)] };
}

/** Why a program that was asked gave no answer. */
export function noAnswer(ran: Exclude<Ran, { end: 'exit' }>, seconds: number): string {
  if (ran.end === 'missing') return 'There is no Nix on PATH, so it was not asked.';
  if (ran.end === 'signal') return `Nix was ended by ${ran.signal} before it answered.`;
  return `Nix did not answer within ${String(seconds)} seconds and was ended. To give it more time: --timeout=SECONDS`;
}

/**
 * What Nix says last, and the page that explains it.
 * @param at where that is, and the command that says so
 */
export function failure(
  output: string,
  host: Host,
  { file, line, by }: { file: string; line: number; by: string },
): Finding {
  const [best] = host.match(output).matches;
  const last = lastError(output) ?? `${by} failed`;
  const { cause, fix } = host.explanations[best?.id ?? ''] ?? {};
  return {
    id: best?.id ?? 'nix-error',
    file,
    line,
    why: `${last}${cause === undefined ? '' : `. ${cause}`}`,
    fix: fix ?? `Run \`${by} --show-trace\` and read the last error.`,
    proof: { says: by, url: best?.url ?? '' },
  };
}

/** The line of the last error. */
export const lastError = (output: string): string | undefined =>
  output
    .split('\n')
    .findLast((line) => line.includes('error:'))
    ?.trim();

/** The files that git does not know, in the folder of a flake; none where there is no git or no repository. */
export async function untracked(folder: string, rule: Rule | undefined): Promise<Finding[]> {
  const args = ['ls-files', '--others', '--exclude-standard', '-z', '--', '*.nix'];
  const ran = await runLimited('git', args, { cwd: folder, seconds: secondsOfGit });
  if (ran.end !== 'exit' || ran.exit !== 0 || !rule) return [];
  return ran.output
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => ({ ...rule, file: path, line: 0, fix: rule.fix.replace('FILE', () => shellWord(path)) }));
}
