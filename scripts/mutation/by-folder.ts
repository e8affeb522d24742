import type { ChangedFolder } from '../../src/lib/page/changes.ts';

/** What Stryker says of one mutant. */
export interface JudgedMutant {
  /** The file, relative to the repository. */
  fileName: string;
  status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'CompileError'
    | 'RuntimeError'
    | 'Ignored'
    | 'Pending';
}

/** The folders that the figures are given for: those of src/lib one by one, others as they are named here. */
const rooms = ['src/schemas', 'src/loaders', 'scripts/verify'];

/**
 * Counts mutants by folder, in the order of names. A mutant that cannot be loaded says nothing about tests; it is left
 * out, as Stryker leaves it out of its score.
 */
export function countByFolder(mutants: readonly JudgedMutant[]): ChangedFolder[] {
  const folders = new Map<string, ChangedFolder>();
  for (const { fileName, status } of mutants) {
    const count = counts[status];
    if (count === undefined) continue;
    const folder = folderOf(fileName);
    const row = folders.get(folder) ?? { folder, killed: 0, timeouts: 0, survived: 0, noCoverage: 0 };
    row[count] += 1;
    folders.set(folder, row);
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

const counts: Partial<Record<JudgedMutant['status'], Exclude<keyof ChangedFolder, 'folder'>>> = {
  Killed: 'killed',
  Timeout: 'timeouts',
  Survived: 'survived',
  NoCoverage: 'noCoverage',
};

/**
 * The folder under which a file is counted.
 * @param file relative to the repository
 */
export function folderOf(file: string): string {
  return rooms.find((room) => file.startsWith(`${room}/`)) ?? file.split('/').slice(0, -1).join('/');
}
