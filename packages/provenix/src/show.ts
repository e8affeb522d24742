import type { Result } from '../../../src/lib/match/match.ts';
import { data } from './data.ts';

/** The answer for a person. */
export function show({ matches: [best, ...others] }: Result, empty: boolean, colour: boolean): string {
  const style =
    (code: string) =>
    (text: string): string =>
      colour ? `\x1b[${code}m${text}\x1b[0m` : text;
  const [bold, dim, underline] = [style('1'), style('2'), style('4')];

  if (empty)
    return 'There was no text to explain.\nPipe in what Nix printed: nix build 2>&1 | provenix explain';
  if (!best)
    return 'There is no page for this error yet.\nIf this is not all that was printed, try again with the whole output; `--show-trace` does not harm.';

  const { cause, fix } = data.explanations[best.id] ?? {};
  return [
    bold(best.title),
    dim(`line ${String(best.line)}: ${best.excerpt}`),
    '',
    ...(cause ? [`${bold('Cause')}  ${cause}`] : []),
    ...(fix ? [`${bold('Fix')}    ${fix}`] : []),
    `${bold('Page')}   ${underline(best.url)}`,
    ...(others.length > 0
      ? ['', dim('Or, less likely:'), ...others.map(({ title, url }) => `- ${title}\n  ${underline(url)}`)]
      : []),
  ].join('\n');
}
