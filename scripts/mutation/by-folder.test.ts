import { expect, test } from 'vitest';
import { type JudgedMutant, countByFolder } from './by-folder.ts';

const mutant = (fileName: string, status: JudgedMutant['status']): JudgedMutant => ({ fileName, status });

test('mutants are counted by folder and by what came of them', () => {
  expect(
    countByFolder([
      mutant('src/lib/match/match.ts', 'Killed'),
      mutant('src/lib/match/table.ts', 'Killed'),
      mutant('src/lib/match/table.ts', 'Survived'),
      mutant('src/lib/page/href.ts', 'NoCoverage'),
      mutant('scripts/verify/judge/compare.ts', 'Timeout'),
      mutant('scripts/verify/plan.ts', 'Killed'),
    ]),
  ).toEqual([
    { folder: 'scripts/verify', killed: 1, timeouts: 1, survived: 0, noCoverage: 0 },
    { folder: 'src/lib/match', killed: 2, timeouts: 0, survived: 1, noCoverage: 0 },
    { folder: 'src/lib/page', killed: 0, timeouts: 0, survived: 0, noCoverage: 1 },
  ]);
});

test('what could not be loaded, or was left out with a reason, is not counted', () => {
  const left = (['CompileError', 'RuntimeError', 'Ignored', 'Pending'] as const).map((status) =>
    mutant('src/schemas/unit.ts', status),
  );
  expect(countByFolder(left)).toEqual([]);
});
