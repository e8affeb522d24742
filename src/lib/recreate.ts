import type { UnitEntry } from '../schemas/entry.ts';
import { withoutMarkers } from './regions.ts';

/**
 * The commands that rebuild a unit's folder on the reader's machine: paste them, then run the steps.
 * Files come from here-documents, so nothing has to be downloaded.
 */
export function recreateCommands(
  id: string,
  unit: UnitEntry,
  variant: UnitEntry['variants'][number],
): string {
  const folder = variant.name === 'flake' ? id : `${id}-${variant.name}`;
  const folders = [
    ...new Set(variant.files.map(({ path }) => path.split('/').slice(0, -1).join('/'))),
  ].filter((path) => path !== '');
  return [
    `mkdir ${folder} && cd ${folder}`,
    ...(folders.length > 0 ? [`mkdir -p ${folders.map(quote).join(' ')}`] : []),
    ...variant.files.map(({ path, text }) => hereDocument(path, withoutMarkers(text))),
    ...gitCommands(unit, variant.files),
  ].join('\n');
}

function hereDocument(path: string, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let end = 'EOF';
  while (lines.includes(end)) end += '_';
  return [`cat > ${quote(path)} <<'${end}'`, ...lines, end].join('\n');
}

/** Each repository with one commit, as the verifier makes it; what the unit leaves untracked stays so. */
function gitCommands(unit: UnitEntry, files: readonly { path: string }[]): string[] {
  if (!unit.git) return [];
  const force = files.some(({ path }) => path.endsWith('.gitignore')) ? ' --force' : '';
  const commands = (inside: string): string => {
    const untracked = unit.untracked
      .filter((path) => path.startsWith(inside))
      .map((path) => quote(path.slice(inside.length)));
    const leaveOut = untracked.length > 0 ? ` && git rm -q --cached -- ${untracked.join(' ')}` : '';
    return `git init -q && git add --all${force}${leaveOut} && git commit -q -m 'First commit'`;
  };
  if (unit.repositories.length === 0) return [commands('')];
  return unit.repositories.map((name) => `(cd ${quote(name)} && ${commands(`${name}/`)})`);
}

const quote = (word: string): string =>
  /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
