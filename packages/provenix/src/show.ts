import { ownWords } from '../../../src/lib/errors/yours.ts';
import { notEnough } from '../../../src/lib/match/cut-off.ts';
import type { Match, Result } from '../../../src/lib/match/match.ts';
import type { Guessable } from '../../../src/lib/match/guess.ts';
import { printable } from '../../../src/lib/terminal/printable.ts';
import { data } from './data.ts';

/** What is known of a text besides its matches. */
interface Around {
  maybe: readonly Guessable[];
  /** What the real names say of the name in the message, a sentence each. */
  names: readonly string[];
  empty: boolean;
  cutOff: boolean;
}

/** The answer for a person. */
export function show(
  { matches: [best, ...others], follows = [] }: Result,
  { maybe, names, empty, cutOff }: Around,
  colour: boolean,
): string {
  const style =
    (code: string) =>
    (text: string): string =>
      colour ? `\x1b[${code}m${text}\x1b[0m` : text;
  const [bold, dim, underline] = [style('1'), style('2'), style('4')];

  if (empty)
    return 'There was no text to explain.\nPipe in what Nix printed: nix build 2>&1 | provenix explain';
  if (!best && maybe.length > 0)
    return [
      'No message that is known is in this text. You may mean one of these:',
      ...maybe.map(({ id, title, url }) => `- ${title}\n  ${underline(url)}\n  provenix explain ${id}`),
    ].join('\n');
  if (!best && cutOff) return notEnough;
  if (!best)
    return 'There is no page for this error yet.\nIf this is not all that was printed, try again with the whole output; `--show-trace` does not harm.';

  const { cause, fix, proof, yours } = data.explanations[best.id] ?? {};
  const own = yours && ownWords(yours, best.parts);
  const also = others.filter(({ line }) => line !== best.line);
  const less = others.filter(({ line }) => line === best.line);
  const list = (title: string, of: readonly Match[], at: boolean): string[] =>
    of.length === 0
      ? []
      : [
          '',
          dim(title),
          ...of.map(
            (one) => `- ${at ? `line ${String(one.line)}: ` : ''}${one.title}\n  ${underline(one.url)}`,
          ),
        ];
  return [
    bold(best.title),
    ...(best.line > 0 ? [dim(`line ${String(best.line)}: ${printable(best.excerpt)}`)] : []),
    '',
    ...(cause ? [`${bold('Cause')}  ${cause}`] : []),
    ...(own ? [`${bold('Yours')}  ${printable(own.says.map(({ text }) => text).join(''))}`] : []),
    ...names.map((sentence) => `${bold('Names')}  ${printable(sentence)}`),
    ...(fix ? [`${bold('Fix')}    ${fix}`] : []),
    ...(own?.run ?? []).map((command) => `${bold('Try')}    ${printable(command)}`),
    ...(proof ? [`${bold('Proof')}  ${proof}`] : []),
    `${bold('Page')}   ${underline(best.url)}`,
    ...list('Or, less likely:', less, false),
    ...list('Also in this text:', also, true),
    ...list('This only follows from it:', follows, true),
  ].join('\n');
}
