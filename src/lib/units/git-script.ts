import type { RunEntry } from '../../schemas/entry.ts';
import { quote } from '../shell/quote.ts';

/** Makes each repository, with one commit where the unit wants one; what it leaves untracked stays so. */
export function gitScript({ repositories, untracked, commit }: NonNullable<RunEntry['git']>): string {
  const folders = repositories.length > 0 ? repositories : ['.'];
  const commands = folders.map((repository) => {
    const prefix = repository === '.' ? '' : `${repository}/`;
    const left = untracked
      .filter((path) => path.startsWith(prefix))
      .map((path) => quote(path.slice(prefix.length)));
    const leaveOut = left.length > 0 ? ` && git rm -q --cached -- ${left.join(' ')}` : '';
    const end = commit ? " && git commit -q -m 'First commit'" : '';
    return `(cd -- ${quote(repository)} && git init -q && git add --all${leaveOut}${end})`;
  });
  return commands.join(' && ');
}
