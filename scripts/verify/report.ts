import { readFile, writeFile } from 'node:fs/promises';
import builder from 'junit-report-builder';
import { type Report, reportSchema } from '../../src/schemas/report.ts';

type UnitReport = Report['units'][number];

export function totals(units: readonly UnitReport[]): Report['totals'] {
  const count = (status: UnitReport['status']): number =>
    units.filter((unit) => unit.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** The last line of every run. */
export function closingLine({ passed, failed, skipped }: Report['totals']): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

/** One report from those of several shards. */
export async function mergeReports(files: readonly string[]): Promise<Report> {
  const parts = await Promise.all(
    files.map(async (file) => reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))),
  );
  const units = parts.flatMap((part) => part.units);
  return {
    nix: parts.map((part) => part.nix).find((nix) => nix !== null) ?? null,
    lines: Object.assign({}, ...parts.map((part) => part.lines)) as Report['lines'],
    provider: parts[0]?.provider ?? null,
    units,
    totals: totals(units),
  };
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
      .name(`${unit.id} on Nix ${unit.line}`)
      .time(unit.seconds);
    if (unit.status === 'failed') test.failure(unit.reason ?? 'failed');
    if (unit.status === 'skipped') test.skipped();
  }
  await writeFile(file, junit.build());
}
