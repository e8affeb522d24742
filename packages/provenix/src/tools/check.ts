import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../../../src/lib/check/check-file.ts';
import type { CheckRules, Finding } from '../../../../src/lib/check/finding.ts';
import { printable, printableJson } from '../../../../src/lib/terminal/printable.ts';
import { askNix, untracked } from './ask-nix.ts';
import { readToolsData } from './data.ts';
import { applyEdits } from './fix.ts';
import type { Host } from './host.ts';
import { readSources } from './walk.ts';

export interface CheckOptions {
  /** A file or a folder. */
  named: string;
  json: boolean;
  fix: boolean;
  /** Whether Nix and git may be asked. */
  ask: boolean;
  /** How long Nix may take. */
  seconds?: number | undefined;
}

/** What evaluates for longer waits for the network. */
const patience = 120;

export interface Checked {
  files: number;
  findings: Finding[];
  /** What was not done, and why. */
  notes: string[];
}

/** `provenix check`; true where nothing was found. */
export async function check(options: CheckOptions, host: Host): Promise<boolean> {
  const { rules } = await readToolsData();
  const checked = await checkNamed(options, rules, host);
  const fixed = options.fix ? await applyEdits(options.named, checked.findings) : [];
  const left = checked.findings.filter((finding) => !fixed.includes(finding));
  if (options.json)
    console.log(printableJson({ findings: left, fixed, files: checked.files, notes: checked.notes }));
  else console.log(printable(shown({ ...checked, findings: left }, fixed)));
  return left.length === 0;
}

export async function checkNamed(
  { named, ask, seconds = patience }: Pick<CheckOptions, 'named' | 'ask' | 'seconds'>,
  rules: CheckRules,
  host: Host,
): Promise<Checked> {
  const { files, left } = readSources(named);
  const findings = files.flatMap(({ path, text }) => checkFile(path, text, rules));
  const notes = left.map((says) => `${says}, so it was not read.`);
  if (existsSync(join(named, 'flake.nix')) && ask) {
    findings.push(
      ...(await untracked(
        named,
        rules.traps.find(({ id }) => id === 'untracked-file'),
      )),
    );
    const { findings: said, note } = await askNix(named, seconds, host);
    findings.push(...said);
    if (note !== undefined) notes.push(note);
  } else if (ask)
    notes.push(
      statSync(named).isFile()
        ? 'A file was named, so Nix was not asked: it takes the folder of a flake.'
        : 'There is no flake.nix here, so Nix was not asked.',
    );
  if (files.length === 0) notes.push('Found no file to check: those of Nix, scripts and YAML are read.');
  return { files: files.length, findings, notes };
}

/** The answer for a person. */
export function shown({ files, findings, notes }: Checked, fixed: readonly Finding[]): string {
  const one = ({ id, file, line, why, fix, proof }: Finding): string =>
    [
      `${file}${line > 0 ? `:${String(line)}` : ''}  ${id}`,
      `  Why    ${why}`,
      `  Fix    ${fix}`,
      `  Proof  ${proof.says}  ${proof.url}`.trimEnd(),
    ].join('\n');
  return [
    ...findings.map(one),
    ...fixed.map(
      ({ file, line, edit }) =>
        `${file}:${String(line)}  fixed: ${edit?.from ?? ''} is ${edit?.to ?? ''} now`,
    ),
    ...notes,
    `${counted(findings.length, 'finding')} in ${counted(files, 'file')}${fixed.length > 0 ? `, ${String(fixed.length)} fixed` : ''}`,
  ].join('\n');
}

const counted = (number: number, noun: string): string =>
  `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
