import type { RunEntry, UnitVariant } from '../../schemas/entry.ts';
import { withoutMarkers } from '../units/regions.ts';
import { shellWord } from '../shell/quote.ts';

/**
 * The commands that rebuild a unit's folder on the reader's machine: paste them, then run the steps.
 * Files come from here-documents, so nothing has to be downloaded.
 */
export function recreateCommands(id: string, { git }: Pick<RunEntry, 'git'>, variant: UnitVariant): string {
  const folder = variant.name === 'flake' ? id : `${id}-${variant.name}`;
  const folders = [
    ...new Set(variant.files.map(({ path }) => path.split('/').slice(0, -1).join('/'))),
  ].filter((path) => path !== '');
  return [
    `mkdir ${folder} && cd ${folder}`,
    ...(folders.length > 0 ? [`mkdir -p ${folders.map((folder) => shellWord(folder)).join(' ')}`] : []),
    ...variant.files.map(({ path, text }) => hereDocument(path, withoutMarkers(text))),
    ...gitCommands(git, variant.files),
  ].join('\n');
}

function hereDocument(path: string, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let end = 'EOF';
  while (lines.includes(end)) end += '_';
  return [`cat > ${shellWord(path)} <<'${end}'`, ...lines, end].join('\n');
}

/** Each repository with one commit, as the verifier makes it; what the unit leaves untracked stays so. */
function gitCommands(git: RunEntry['git'], files: readonly { path: string }[]): string[] {
  if (!git) return [];
  const force = files.some(({ path }) => path.endsWith('.gitignore')) ? ' --force' : '';
  const commands = (inside: string): string => {
    const untracked = git.untracked
      .filter((path) => path.startsWith(inside))
      .map((path) => shellWord(path.slice(inside.length)));
    const leaveOut = untracked.length > 0 ? ` && git rm -q --cached -- ${untracked.join(' ')}` : '';
    return `git init -q && git add --all${force}${leaveOut} && git commit -q -m 'First commit'`;
  };
  if (git.repositories.length === 0) return [commands('')];
  return git.repositories.map((name) => `(cd ${shellWord(name)} && ${commands(`${name}/`)})`);
}
