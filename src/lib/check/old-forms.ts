import { hasForm, partsOf } from '../facts/old-forms.ts';
import type { Finding, OldFormRule } from './finding.ts';
import { type FormPlace, commands, isMeantInScript, meantInNix } from './is-meant.ts';
import { lineCounter } from './lines.ts';
import type { NixText } from './nix-text.ts';

/** The area whose forms count in kustomizations and nowhere else. */
const kustomize = 'kubernetes';

/** The old forms of a file of Nix. */
export function oldFormsOfNix(
  file: string,
  { text, code }: NixText,
  rules: readonly OldFormRule[],
): Finding[] {
  const isFlake = /(?:^|\/)flake\.nix$/.test(file);
  const ofText = linesOf(text);
  const ofCode = linesOf(code);
  return rules
    .filter(({ area }) => area !== kustomize && (area !== 'flake' || isFlake))
    .flatMap((rule) => {
      if (commands.has(rule.area)) return linesWith(file, ofText, ofText, rule, () => isMeantInScript);
      return linesWith(file, ofCode, ofText, rule, () => meantInNix(code));
    });
}

/** The old forms of another file: a script, a workflow, a kustomization. */
export function oldFormsOfText(file: string, source: string, rules: readonly OldFormRule[]): Finding[] {
  const text = linesOf(source.replaceAll(/^[ \t]*#.*$/gm, ''));
  const isKustomization = /(?:^|\/)kustomization\.ya?ml$/i.test(file);
  return rules
    .filter(({ area }) => (isKustomization ? area === kustomize : commands.has(area)))
    .flatMap((rule) => linesWith(file, text, text, rule, () => isMeantInScript));
}

/** A text, and its lines, which are made once for all rules. */
interface Lines {
  text: string;
  lines: () => readonly string[];
}

function linesOf(text: string): Lines {
  let lines: readonly string[] | undefined;
  return { text, lines: () => (lines ??= text.split('\n')) };
}

/**
 * @param looked what is searched; a form with a quote in it is looked for in `whole`
 * @param judge made where a form may be there: most files have none
 */
function linesWith(
  file: string,
  looked: Lines,
  whole: Lines,
  rule: OldFormRule,
  judge: () => (place: FormPlace) => boolean,
): Finding[] {
  const forms = rule.forms.map((form) => ({ form, in: form.includes('"') ? whole : looked }));
  const places = new Set(forms.flatMap((one) => linesThatHave(one.in.text, partsOf(one.form)[0] ?? '')));
  if (places.size === 0) return [];
  const isMeant = judge();
  const lines = looked.lines();
  return [...places].toSorted(ascending).flatMap((index) => {
    const found = forms
      .map((one) => ({ form: one.form, lines: one.in.lines() }))
      .find((one) => hasForm(one.lines[index] ?? '', one.form));
    if (!found || rule.instead.some((one) => hasForm(lines[index] ?? '', one))) return [];
    if (!isMeant({ rule, ...found, index })) return [];
    const { id, why, fix, proof, edit } = rule;
    return [{ id, file, line: index + 1, why, fix, proof, ...(edit?.from === found.form && { edit }) }];
  });
}

/** The lines, from 0, that have a word; those without are not looked at one by one. */
function linesThatHave(text: string, word: string): number[] {
  const found: number[] = [];
  const lineAt = lineCounter(text);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + (word.length || 1))) {
    found.push(lineAt(at) - 1);
  }
  return found;
}

const ascending = (a: number, b: number): number => a - b;
