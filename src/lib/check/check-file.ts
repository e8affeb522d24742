import type { CheckRules, Finding } from './finding.ts';
import { lockFindings } from './lock.ts';
import { readNix } from './nix-text.ts';
import { oldFormsOfNix, oldFormsOfText } from './old-forms.ts';
import { trapsOf } from './traps.ts';

/** Which files are read at all. */
export function isChecked(path: string): boolean {
  return /\.(?:nix|sh|bash|ya?ml)$|(?:^|\/)(?:flake\.lock|\.envrc|justfile|Makefile)$/i.test(path);
}

/** What is wrong in one file, by its text alone, line by line. */
export function checkFile(file: string, source: string, { old, traps }: CheckRules): Finding[] {
  // What is encrypted in a repository is no text.
  if (source.includes('\0')) return [];
  if (file.endsWith('flake.lock')) return lockFindings(file, source, traps);
  if (!file.endsWith('.nix')) return sorted(oldFormsOfText(file, source, old));
  const nix = readNix(source);
  return sorted([...oldFormsOfNix(file, nix, old), ...trapsOf(file, nix, traps)]);
}

const sorted = (findings: Finding[]): Finding[] => findings.toSorted((a, b) => a.line - b.line);
