import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../../../src/lib/check/check-file.ts';
import type { CheckRules, Finding } from '../../../../src/lib/check/finding.ts';
import { printable, printableJson } from '../../../../src/lib/terminal/printable.ts';
import { BadUse } from '../bad-use.ts';
import { askNix, untracked } from './ask-nix.ts';
import { readToolsData } from './data.ts';
import { applyEdits } from './fix.ts';
import type { Host } from './host.ts';
import { parseFiles } from './parse.ts';
import { type SourceFile, readSources } from './walk.ts';

export interface CheckOptions {
  /** A file or a folder. */
  named: string;
  json: boolean;
  fix: boolean;
  /** What of Nix and git may be asked: no program, Nix whether it can read the files, or both of them everything. */
  ask: 'nothing' | 'parser' | 'everything';
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
  const [unread] = left;
  // Of the one file that was named nothing is known: that is no clean bill.
  if (files.length === 0 && unread !== undefined && statSync(named).isFile())
    throw new BadUse(`${unread}, so it was not read.\nName the file that a person writes.`);
  const notes = left.map((says) => `${says}, so it was not read.`);
  if (ask !== 'nothing') {
    // What was named already need not be told by Nix too.
    const known = new Set(findings.flatMap(({ id, file }) => (id === 'does-not-parse' ? [file] : [])));
    const asked = await askAll(
      named,
      files.filter(({ path }) => !known.has(path)),
      { seconds, rules, host, parserAlone: ask === 'parser' },
    );
    findings.push(...asked.findings);
    notes.push(...asked.notes);
  }
  if (files.length === 0) notes.push('Found no file to check: those of Nix, scripts and YAML are read.');
  return { files: files.length, findings, notes };
}

/** What git and Nix say: of a flake that Nix cannot read there is nothing more to ask. */
async function askAll(
  named: string,
  files: readonly SourceFile[],
  {
    seconds,
    rules,
    host,
    parserAlone,
  }: { seconds: number; rules: CheckRules; host: Host; parserAlone: boolean },
): Promise<Pick<Checked, 'findings' | 'notes'>> {
  const parsed = await parseFiles(named, files, seconds, host);
  if (parserAlone)
    return { findings: parsed.findings, notes: parsed.note === undefined ? [] : [parsed.note] };
  const flake = existsSync(join(named, 'flake.nix'));
  const trap = rules.traps.find(({ id }) => id === 'untracked-file');
  const findings = [...(flake ? await untracked(named, trap) : []), ...parsed.findings];
  if (parsed.findings.length > 0) return { findings, notes: [] };
  const only = statSync(named).isFile()
    ? 'A file was named, so Nix only read it: it checks the folder of a flake.'
    : 'There is no flake.nix here, so Nix only read the files.';
  if (!flake) return { findings, notes: [parsed.note ?? only] };
  const { findings: said, note } = await askNix(named, seconds, host);
  return { findings: [...findings, ...said], notes: note === undefined ? [] : [note] };
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
