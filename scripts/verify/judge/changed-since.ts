import { execa } from 'execa';
import { ProblemsError } from '../../../src/lib/problem/problem.ts';

/**
 * The folders of evidence of which a change adds or edits a file, relative to the repository: committed since a
 * revision, staged, edited and untracked.
 * @param base a revision as git takes it, for example "origin/main"
 */
export async function changedEvidence(root: string, base: string): Promise<Set<string>> {
  const files = await changedSince(root, base);
  return new Set(files.flatMap((file) => /^.+\/evidence\/nix-[^/]+(?=\/)/.exec(file)?.[0] ?? []));
}

async function changedSince(root: string, base: string): Promise<string[]> {
  const git = async (args: readonly string[]): Promise<string[]> => {
    const { stdout, failed, stderr } = await execa('git', ['-C', root, ...args], { reject: false });
    if (failed)
      throw new ProblemsError('The change cannot be read.', [
        { file: '--base', message: `git knows no "${base}" here: ${stderr.split('\n')[0] ?? ''}` },
      ]);
    return stdout.split('\0').filter((path) => path !== '');
  };
  const { stdout: from } = await execa('git', ['-C', root, 'merge-base', base, 'HEAD'], { reject: false });
  const changed = await git(['diff', '--name-only', '-z', '--relative', from || base, '--']);
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z']);
  return [...changed, ...untracked];
}
