import { checkFile } from '../../../../src/lib/check/check-file.ts';
import { checkNamed, shown } from '../tools/check.ts';
import type { ToolsData } from '../tools/data.ts';
import { type sectionFinder, sectionsOf } from '../tools/find.ts';
import type { Host } from '../tools/host.ts';
import { parseText } from '../tools/parse.ts';

/** How long Nix may take to read files. In seconds. */
const patience = 30;
/** In characters: what an agent sends, and what it gets. */
export const most = { input: 1024 * 1024, answer: 6_000 };

/** `explain`: the cause, the fix and the page of an error. */
export function explainText(text: string, { match, guess, explanations }: Host): string {
  const { matches } = match(text);
  if (matches.length === 0) {
    const maybe = guess(text).map(({ id, title }) => `- ${id}: ${title}`);
    return ['No known message is in this text.', ...(maybe.length > 0 ? ['Perhaps:', ...maybe] : [])].join(
      '\n',
    );
  }
  return matches
    .slice(0, 3)
    .map(({ id, title, url }) => {
      const { cause, fix, proof } = explanations[id] ?? {};
      return [
        `${id}: ${title}`,
        `Cause: ${cause ?? ''}`,
        ...(fix === undefined ? [] : [`Fix: ${fix}`]),
        `Proof: ${proof ?? ''}`,
        url,
      ].join('\n');
    })
    .join('\n\n');
}

/** `search`: the sections for some words, to be read by name. */
export function searchText(words: string, find: ReturnType<typeof sectionFinder>): string {
  const found = find(words.slice(0, 1000), 5);
  if (found.length === 0) return 'No reference speaks of this.';
  return found
    .map(
      ({ name, section, start, proof }) =>
        `${name} / ${section}: ${start}${proof === undefined ? '' : ` (${proof})`}`,
    )
    .join('\n');
}

/** `read`: a section of a reference, or the names of its sections. */
export function readSection(name: string, section: string | undefined, { skill }: ToolsData): string {
  const all = sectionsOf(skill);
  const ofName = all.filter((one) => one.name === name);
  if (ofName.length === 0)
    return `There is no reference "${name.slice(0, 60)}". The references: ${[...new Set(all.map((one) => one.name))].join(', ')}.`;
  const wanted = section?.trim().toLowerCase();
  const one = ofName.find(({ heading }) => heading.toLowerCase() === wanted);
  const text = one
    ? `${one.heading}\n\n${one.text}`
    : `Sections: ${ofName.map(({ heading }) => heading).join('; ')}`;
  return cut(text);
}

/** `check`: a text, as it would stand in a file of that name, or what lies at a path. */
export async function checkText(
  { text, path }: { text?: string | undefined; path?: string | undefined },
  { rules }: ToolsData,
  host: Host,
): Promise<string> {
  if (text === undefined) {
    if (path === undefined) throw new Error('check needs a text, or the path of a file or a folder.');
    return cut(shown(await checkNamed({ named: path, ask: 'parser', seconds: patience }, rules, host), []));
  }
  const name = path ?? 'flake.nix';
  const parsed = await parseText(name, text, patience, host);
  const findings = [...checkFile(name, text, rules), ...parsed.findings];
  return cut(shown({ files: 1, findings, notes: parsed.note === undefined ? [] : [parsed.note] }, []));
}

/** What an agent gets of an answer. */
function cut(text: string): string {
  return text.length > most.answer ? `${text.slice(0, most.answer)}\n[cut]` : text;
}
