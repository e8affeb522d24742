import { hasForm } from '../facts/old-forms.ts';
import type { Finding, OldFormRule } from './finding.ts';
import { type FormPlace, commands, isMeantInScript, meantInNix } from './is-meant.ts';
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
  return rules
    .filter(({ area }) => area !== kustomize && (area !== 'flake' || isFlake))
    .flatMap((rule) => {
      if (commands.has(rule.area)) return linesWith(file, text, text, rule, () => isMeantInScript);
      return linesWith(file, code, text, rule, () => meantInNix(code));
    });
}

/** The old forms of another file: a script, a workflow, a kustomization. */
export function oldFormsOfText(file: string, source: string, rules: readonly OldFormRule[]): Finding[] {
  const text = source.replaceAll(/^[ \t]*#.*$/gm, '');
  const isKustomization = /(?:^|\/)kustomization\.ya?ml$/i.test(file);
  return rules
    .filter(({ area }) => (isKustomization ? area === kustomize : commands.has(area)))
    .flatMap((rule) => linesWith(file, text, text, rule, () => isMeantInScript));
}

/**
 * @param looked what is searched; a form with a quote in it is looked for in `whole`
 * @param judge made where a form may be there: most files have none, and lines are not looked at then
 */
function linesWith(
  file: string,
  looked: string,
  whole: string,
  rule: OldFormRule,
  judge: () => (place: FormPlace) => boolean,
): Finding[] {
  if (!rule.forms.some((form) => isNear(whole, form))) return [];
  const isMeant = judge();
  const lines = looked.split('\n');
  const wholes = whole.split('\n');
  return lines.flatMap((line, index) => {
    const form = rule.forms.find((one) => hasForm(one.includes('"') ? (wholes[index] ?? '') : line, one));
    if (form === undefined || rule.instead.some((one) => hasForm(line, one))) return [];
    if (!isMeant({ rule, form, lines: form.includes('"') ? wholes : lines, index })) return [];
    const { id, why, fix, proof, edit } = rule;
    return [{ id, file, line: index + 1, why, fix, proof, ...(edit?.from === form && { edit }) }];
  });
}

/** Whether a text may have a form at all. */
function isNear(text: string, form: string): boolean {
  return text.includes(form.split('…')[0]?.trim() ?? '');
}
