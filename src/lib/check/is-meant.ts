import { encloser, isOfModule } from './enclosing.ts';
import type { OldFormRule } from './finding.ts';
import { partsOf } from '../facts/old-forms.ts';
import { remembered } from '../facts/remembered.ts';

/** Where a form stands. */
export interface FormPlace {
  rule: Pick<OldFormRule, 'area'>;
  form: string;
  lines: readonly string[];
  /** Of the line. */
  index: number;
}

/** Areas whose forms are commands: they count in scripts, and in the strings of Nix, where scripts are. */
export const commands = new Set(['nix', 'rebuild']);

const program = /(?<![\w./-])(?:nix|nix-[a-z-]+|nixos-rebuild|darwin-rebuild|home-manager)(?![\w.-])/;

/** In lines. A text of nothing but continued lines must not be read again for each of them. */
const longestCommand = 100;

/** Whether a form in a script is what the table means: a script may have an option of the same name of its own. */
export function isMeantInScript({ form, lines, index }: FormPlace): boolean {
  if (!form.startsWith('-')) return true;
  const line = lines[index] ?? '';
  const at = line.indexOf(form);
  // A text on how it is used, or where it is read.
  if (/["'[|]/.test(line.charAt(at - 1)) || /[)|"']/.test(line.charAt(at + form.length))) return false;
  let first = index;
  while (index - first < longestCommand && lines[first - 1]?.endsWith('\\') === true) first -= 1;
  return lines.slice(first, index + 1).some((one) => program.test(one));
}

/** The same of what is no command, in Nix, by what stands around a form. The places of a rule come in their order. */
export function meantInNix(code: string): (place: FormPlace) => boolean {
  const around = encloser(code);
  const starts = startsOf(code);
  const binds = remembered((name) => new RegExp(String.raw`(?<![\w.'-])${name}\s*(?:=(?!=)|\?)`).test(code));
  const handsOn = remembered((name) => {
    const named = new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`);
    return [...code.matchAll(/\binherit\b[^;]*/g)].some(([names]) => named.test(names));
  });
  return ({ rule, form, lines, index }) => {
    const line = lines[index] ?? '';
    const [begin = ''] = partsOf(form);
    const column = line.indexOf(begin);
    const [before, after] = [line.slice(0, column), line.slice(column + begin.length)];
    const enclosing = around((starts[index] ?? 0) + column);
    switch (rule.area) {
      case 'nixos':
        // An option of someone's own may end as one of NixOS does.
        if (/(?<![\w'-])(?:config|options)\.$/.test(before)) return true;
        return !/[\w.'"}-]$/.test(before) && (isOfModule(enclosing) || enclosing?.valueOf === 'config');
      case 'nixpkgs': {
        if (!/^[\w-]+$/.test(form)) return true;
        // A key, such as the name of a hook, is no package; nor is what is asked for before it is used.
        if (/^\s*(?:=(?!=)|\?|\.enable\b)/.test(after) || /\bhooks\.$/.test(before)) return false;
        if (/\?\s*$/.test(before) || new RegExp(String.raw`\?\s*${form}(?![\w-])`).test(line)) return false;
        return !binds(form) || /\bpkgs\.$/.test(before);
      }
      case 'flake': {
        // An option of a module may have the name of an output; such a set says nothing of a system.
        if (form.endsWith(' =') && /=\s*\{\s*(?:\}|$)/.test(line)) return false;
        const [name = ''] = form.split(/[ .]/);
        return enclosing?.kind !== 'let' || handsOn(name);
      }
      default:
        return true;
    }
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
