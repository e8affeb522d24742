import { bindingsIn } from '../lib/names/bindings-in.ts';
import { mentionsIn, optionsNamed } from '../lib/names/mentions.ts';
import { NameCheck } from '../lib/names/unknown-names.ts';
import { readPage } from '../lib/blocks/read-page.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { variantFolder } from '../lib/units/unit-name.ts';
import type { RunEntry, UnitEntry, Units } from '../schemas/entry.ts';
import type { PageSource } from './read-pages.ts';
import type { Names } from './read-names.ts';

/**
 * Names of options, of lib, of builtins and of packages that neither the real trees know nor the unit or the page
 * declares itself: in the files of units, in what is said of them, and in inline code of prose. What is wrong on
 * purpose, in an error's `broken`, is left alone.
 */
export function checkNames(names: Names, units: Units, pages: readonly PageSource[]): Problem[] {
  const check = new NameCheck(names);
  const own = new Map([...units].map(([id, unit]) => [id, declaredBy(unit)] as const));
  return [
    ...[...units].flatMap(([id, unit]) => unitProblems(check, unit, own.get(id) ?? nothing)),
    ...pages.flatMap((page) => pageProblems(check, page, units, own)),
  ];
}

/** What a unit brings along: options that it declares, and every name that it binds. */
interface Declared {
  options: string[][];
  bound: ReadonlySet<string>;
  /** Of its flakes: an input may be called `lib`. */
  inputs: ReadonlySet<string>;
  /** All that its files and its recordings say, for pages that speak of it. */
  text: string;
}
const nothing: Declared = { options: [], bound: new Set(), inputs: new Set(), text: '' };

function declaredBy(unit: UnitEntry): Declared {
  if (unit.proof === 'cited') return { ...nothing, text: unit.cited.map(({ text }) => text).join('\n') };
  const files = unit.variants.flatMap((variant) => variant.files);
  const nix = files.filter(({ path }) => path.endsWith('.nix'));
  const bindings = nix.flatMap(({ text }) => bindingsIn(text));
  const inherited = nix.flatMap(({ text }) =>
    [...text.matchAll(/\binherit\b(?:\s*\([^)]*\))?\s([^;]*)(?:;|$)/g)].flatMap(([, list = '']) =>
      list.trim().split(/\s+/),
    ),
  );
  const lists = nix.flatMap(({ text }) =>
    [...text.matchAll(/\[((?:\s*"[\w-]+")+)\s*\]/g)].map(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, part = '']) => part),
    ),
  );
  const inputs = bindings.flatMap(({ parts: [first = '', name = ''] }) => (first === 'inputs' ? [name] : []));
  const options = bindings.flatMap(({ parts }) => {
    const at = parts.indexOf('options');
    return at < 0 || at + 1 >= parts.length ? [] : [parts.slice(at + 1)];
  });
  return {
    options: [...options, ...lists],
    bound: new Set([...bindings.flatMap(({ parts }) => parts), ...inherited]),
    inputs: new Set(inputs),
    text: [
      ...files.map(({ text }) => text),
      ...unit.steps.flatMap(({ run, recordings }) => [run, ...recordings.map(({ output }) => output)]),
    ].join('\n'),
  };
}

function unitProblems(check: NameCheck, unit: UnitEntry, own: Declared): Problem[] {
  if (unit.proof === 'cited') return [];
  // Broken is wrong on purpose, and its fixed twin says what is right.
  const variants =
    unit.kind === 'error' ? unit.variants.filter(({ name }) => name === 'fixed') : unit.variants;
  const said = unit.kind === 'error' ? [unit.summary, unit.error.fix] : [unit.summary];
  const texts = said.flatMap((text) => textProblems(check, text, own));
  const steps = unit.steps.flatMap((step) => stepProblems(check, step, own));
  const declared = [...texts, ...steps].map((problem) => ({ file: unit.folder, ...problem }));
  const inFiles = variants.flatMap(({ name, files }) =>
    files
      .filter(({ path }) => path.endsWith('.nix'))
      .flatMap(({ path, text }) =>
        fileProblems(check, `${unit.folder}/${variantFolder(unit.kind, name)}/${path}`, text, own),
      ),
  );
  return [...declared, ...inFiles];
}

/** What is said of a unit, without quotes around its names. */
function textProblems(check: NameCheck, text: string, own: Declared): Omit<Problem, 'file'>[] {
  const words = text.split(/[\s,;()`]+/).map((word) => word.replace(/[.:]$/, ''));
  const options = words.flatMap((word) => optionsNamed(word, check.roots));
  return [
    ...options.map((name) => ({ name, wrong: check.option(name) })),
    ...mentionsIn(text).map(({ name }) => ({ name, wrong: check.value(name) })),
  ].flatMap(({ name, wrong }) =>
    wrong && !own.text.includes(name) ? [{ field: 'summary or fix', ...wrong }] : [],
  );
}

/** A step that asks for an option of a configuration and succeeds. */
function stepProblems(
  check: NameCheck,
  { id, run, recordings }: RunEntry['steps'][number],
  own: Declared,
): Omit<Problem, 'file'>[] {
  if (recordings.some(({ exit }) => exit !== 0)) return [];
  const asked = [...run.matchAll(/\.(?:config|options)((?:\.[\w-]+)+)/g)].map(([, path = '']) =>
    path.slice(1).split('.'),
  );
  return asked.flatMap((path) => {
    if (path.length < 2 || !check.roots.has(path[0] ?? '') || declares(own, path)) return [];
    // What is asked for may be a part of a value: a package's name, an element.
    const known = path.some((_part, index) => check.isOption(path.slice(0, index + 1).join('.')));
    const wrong = known ? undefined : check.option(path.join('.'));
    return wrong ? [{ field: `step ${id}`, ...wrong }] : [];
  });
}

function fileProblems(check: NameCheck, file: string, text: string, own: Declared): Problem[] {
  const bindings = bindingsIn(text);
  const options = bindings.flatMap(({ parts, starts, line }) => {
    const start = starts
      .map((one) => (parts[one] === 'config' ? one + 1 : one))
      .find((one) => check.roots.has(parts[one] ?? ''));
    const path = start === undefined ? [] : parts.slice(start);
    if (
      path.length < 2 ||
      declares(own, path) ||
      path.some((_part, index) => index > 0 && isRefused(own, path.slice(0, index + 1).join('.')))
    )
      return [];
    return [
      {
        line,
        wrong: check.option(path.map((part) => (/^[\w<>*'-]+$/.test(part) ? part : `"${part}"`)).join('.')),
      },
    ];
  });
  const values = mentionsIn(text)
    .filter(({ name }) => !isBound(own, name) && !isRefused(own, name.slice(name.lastIndexOf('.') + 1)))
    .map(({ name, line }) => ({ line, wrong: check.value(name) }));
  const taken = bindings.map(({ parts, line }) => ({ line, wrong: takenOption(check, parts) }));
  return [...options, ...values, ...taken].flatMap(({ line, wrong }) =>
    wrong ? [{ file, field: `line ${String(line)}`, ...wrong }] : [],
  );
}

/** An option that a file declares and that NixOS or Home Manager has: a reader who imports the module gets an error. */
function takenOption(check: NameCheck, parts: readonly string[]): Omit<Problem, 'file'> | undefined {
  const path = parts.slice(parts.indexOf('options') + 1);
  if (path.length === parts.length || !check.roots.has(path[0] ?? '')) return undefined;
  const taken = path
    .map((_part, index) => path.slice(0, index + 1).join('.'))
    .find((name) => check.isOption(name));
  return taken === undefined
    ? undefined
    : {
        message: `found a declaration of the option "${taken}", which is declared by the real modules already`,
        hint: 'Declare it below a name that is free: look on the page of options.',
      };
}

function pageProblems(
  check: NameCheck,
  { file, id, source }: PageSource,
  units: Units,
  own: ReadonlyMap<string, Declared>,
): Problem[] {
  const { bindings, code } = readPage(source);
  const shown = [id, ...bindings.flatMap(({ attributes }) => attributes['of'] ?? [])].filter((one) =>
    units.has(one),
  );
  const declared = shown.flatMap((one) => own.get(one) ?? []);
  const said = (name: string): boolean => declared.some(({ text }) => text.includes(name));
  return code.flatMap(({ line, text }) => {
    const options = optionsNamed(text, check.roots).map((name) => ({ name, wrong: check.option(name) }));
    const values = mentionsIn(text).map(({ name }) => ({ name, wrong: check.value(name) }));
    return [...options, ...values].flatMap(({ name, wrong }) =>
      wrong && !said(name) ? [{ file, field: `line ${String(line)}`, ...wrong }] : [],
    );
  });
}

/** Whether a unit declares an option of this name, or one around or below it. */
function declares({ options }: Declared, path: readonly string[]): boolean {
  return options.some((one) => one.every((part, index) => index >= path.length || part === path[index]));
}

/** Whether a recording of the unit refuses or warns of a name: it is wrong on purpose. */
function isRefused({ text }: Declared, name: string): boolean {
  return text.split('\n').some((line) => refusal.test(line) && line.includes(`${name}'`));
}
const refusal = /does not exist|missing|renamed|has been removed|no longer/;

function isBound({ bound, inputs }: Declared, name: string): boolean {
  const [set = ''] = name.split('.');
  if (inputs.has(set)) return true;
  return name
    .split('.')
    .slice(1)
    .some((part) => bound.has(part));
}
