import { readFile, writeFile } from 'node:fs/promises';
import builder from 'junit-report-builder';
import { holdAgainst } from '../../../src/loaders/hold-against.ts';
import { type Problem, ProblemsError } from '../../../src/lib/problem/problem.ts';
import { type Report, reportSchema } from '../../../src/schemas/report.ts';

type UnitReport = Report['units'][number];

export function totals(units: readonly UnitReport[]): Report['totals'] {
  const count = (status: UnitReport['status']): number =>
    units.filter((unit) => unit.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** One report from those of all shards of a run. Throws a ProblemsError where one is missing, or there twice. */
export async function mergeReports(files: readonly string[]): Promise<Report> {
  const parts = await Promise.all(
    files.map(async (file) => {
      const read = holdAgainst(JSON.parse(await readFile(file, 'utf8')), file, reportSchema);
      if (!read.value) throw new ProblemsError('This is no report of `verify --json`.', read.problems);
      return read.value;
    }),
  );
  const problems = shardProblems(parts.map(({ shard }, index) => ({ file: files[index] ?? '', shard })));
  const units = parts.flatMap((part) => part.units);
  const names = units.map(({ kind, id, release }) => `${kind} ${id} on Nix ${release}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined && problems.length === 0)
    problems.push({ file: files.join(', '), message: `found ${twice} in two of them, expected each once` });
  if (problems.length > 0) throw new ProblemsError('These reports are not one run.', problems);
  return {
    nix: parts.map((part) => part.nix).find((nix) => nix !== null) ?? null,
    releases: Object.assign({}, ...parts.map((part) => part.releases)) as Report['releases'],
    provider: parts[0]?.provider ?? null,
    limits: parts.map((part) => part.limits).find((one) => one !== null) ?? null,
    shard: null,
    units,
    totals: totals(units),
  };
}

/** The reports of 1/n to n/n, each once; or the one of a run without shards. */
function shardProblems(parts: readonly { file: string; shard: Report['shard'] }[]): Problem[] {
  const of = parts[0]?.shard?.of ?? 1;
  const seen = new Map<number, string>();
  const problems = parts.flatMap(({ file, shard }): Problem[] => {
    if ((shard?.of ?? 1) !== of)
      return [{ file, message: `found a part of ${String(shard?.of ?? 1)}, expected one of ${String(of)}` }];
    const index = shard?.index ?? 1;
    const before = seen.get(index);
    seen.set(index, file);
    return before === undefined
      ? []
      : [{ file, message: `found shard ${String(index)}/${String(of)}, which ${before} is, too` }];
  });
  for (let index = 1; index <= of; index++)
    if (!seen.has(index))
      problems.push({
        file: parts.map(({ file }) => file).join(', '),
        message: `found no shard ${String(index)}/${String(of)}`,
      });
  return problems;
}

export async function writeJson(file: string, report: Report): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

export async function writeJunit(file: string, report: Report): Promise<void> {
  const junit = builder.newBuilder();
  for (const unit of report.units) {
    const test = junit
      .testCase()
      .className(unit.kind)
      .name(`${unit.id} on Nix ${unit.release}`)
      .time(unit.seconds);
    if (unit.status === 'failed') test.failure(unit.reason ?? 'failed');
    if (unit.status === 'skipped') test.skipped();
  }
  await writeFile(file, junit.build());
}
