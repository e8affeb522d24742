import { hasForm } from '../facts/old-forms.ts';
import type { Finding, OldFormRule } from './finding.ts';
import type { NixText } from './nix-text.ts';

/** Areas whose forms are commands: they count in scripts, and in the strings of Nix, where scripts are. */
const commands = new Set(['nix', 'rebuild']);
/** The area whose forms count in kustomizations and nowhere else. */
const kustomize = 'kubernetes';

/** The old forms of a file of Nix. */
export function oldFormsOfNix(
  file: string,
  { text, code }: NixText,
  rules: readonly OldFormRule[],
): Finding[] {
  const isFlake = /(?:^|\/)flake\.nix$/.test(file);
  const wanted = rules.filter(({ area }) => area !== kustomize && (area !== 'flake' || isFlake));
  return [
    ...linesWith(
      file,
      text,
      text,
      wanted.filter(({ area }) => commands.has(area)),
    ),
    ...linesWith(
      file,
      code,
      text,
      wanted.filter(({ area }) => !commands.has(area)),
    ),
  ];
}

/** The old forms of another file: a script, a workflow, a kustomization. */
export function oldFormsOfText(file: string, source: string, rules: readonly OldFormRule[]): Finding[] {
  const text = source.replaceAll(/^[ \t]*#.*$/gm, '');
  const isKustomization = /(?:^|\/)kustomization\.ya?ml$/i.test(file);
  return linesWith(
    file,
    text,
    text,
    rules.filter(({ area }) => (isKustomization ? area === kustomize : commands.has(area))),
  );
}

/** @param looked what is searched; a form with a quote in it is looked for in `whole` */
function linesWith(file: string, looked: string, whole: string, rules: readonly OldFormRule[]): Finding[] {
  const near = rules.filter(({ forms }) => forms.some((form) => isNear(whole, form)));
  if (near.length === 0) return [];
  const lines = looked.split('\n');
  const wholes = whole.split('\n');
  return near.flatMap((rule) =>
    lines.flatMap((line, index) => {
      const form = rule.forms.find((one) => hasForm(one.includes('"') ? (wholes[index] ?? '') : line, one));
      // An option of a module may have the name of an output; such a set says nothing of a system.
      if (form?.endsWith(' =') === true && /=\s*\{\s*$/.test(line) && rule.area === 'flake') return [];
      if (form === undefined || rule.instead.some((one) => hasForm(line, one))) return [];
      const { id, why, fix, proof, edit } = rule;
      return [{ id, file, line: index + 1, why, fix, proof, ...(edit?.from === form && { edit }) }];
    }),
  );
}

/** Whether a text may have a form at all: most files have none, and lines are not looked at then. */
function isNear(text: string, form: string): boolean {
  return text.includes(form.split('…')[0]?.trim() ?? '');
}
