import type { UnitEntry } from '../schemas/entry.ts';
import { type Binding, type BlockName, blocks, readBindings } from './bindings.ts';
import { type Problem, unknownName } from './problem.ts';
import { region, regionNames } from './regions.ts';

/** Finds a unit by the id that pages use. */
export type Units = ReadonlyMap<string, UnitEntry>;

/** All that is wrong with the blocks of one page: nothing that it shows may be without a run. */
export function checkPage(file: string, source: string, units: Units): Problem[] {
  const { bindings, rawBlocks, syntaxError } = readBindings(source);
  if (syntaxError)
    return [
      {
        file,
        ...(syntaxError.line !== undefined && { field: `line ${String(syntaxError.line)}` }),
        message: `found text that is not MDX: ${syntaxError.message}`,
      },
    ];
  return [
    ...rawBlocks.map((line) => ({
      file,
      field: `line ${String(line)}`,
      message: 'found a raw code block, which no run stands behind',
      hint: 'Make it a file or a step of a unit and show it by <File>, <Run> or <Example>.',
    })),
    ...bindings.flatMap((binding) => checkBinding(file, binding, units)),
  ];
}

function checkBinding(file: string, binding: Binding, units: Units): Problem[] {
  const { component, attributes, computed, line } = binding;
  const at = (field: string): string => `line ${String(line)}, <${component} ${field}>`;
  const known: Record<string, boolean> = blocks[component];
  const problems: Problem[] = [];
  for (const name of computed)
    problems.push({
      file,
      field: at(name),
      message: 'found a value in braces, expected a plain string in quotes',
    });
  for (const name of Object.keys(attributes))
    if (!Object.hasOwn(known, name))
      problems.push({ file, field: at(name), message: unknownName(name, Object.keys(known)) });
  for (const [name, required] of Object.entries(known))
    if (required && !attributes[name] && !computed.includes(name))
      problems.push({ file, field: at(name), message: 'found nothing, expected a value' });
  if (problems.length > 0 || attributes['of'] === undefined) return problems;

  const unit = units.get(attributes['of']);
  if (!unit)
    return [
      {
        file,
        field: at('of'),
        message: unknownName(attributes['of'], [...units.keys()]),
        hint: 'A unit is a folder of examples/recipes or examples/errors.',
      },
    ];
  if (component === 'Cited' || unit.error?.cited)
    return component === 'Cited' && unit.error?.cited
      ? []
      : [
          {
            file,
            field: at('of'),
            message:
              component === 'Cited'
                ? 'found a unit that is run, expected one with `cited`: show it by <Run>'
                : 'found a unit whose message is cited and not run: show it by <Cited>',
          },
        ];
  return [
    ...checkVariant(unit, binding).map((message) => ({ file, field: at('variant'), message })),
    ...checkFile(unit, binding).map(({ field, message }) => ({ file, field: at(field), message })),
    ...checkSteps(unit, binding).map(({ field, message }) => ({ file, field: at(field), message })),
  ];
}

/** The variants a block shows: the one it names, both for BrokenFixed, else the unit's first. */
export function shownVariants(unit: UnitEntry, binding: Pick<Binding, 'component' | 'attributes'>): string[] {
  const names = unit.variants.map(({ name }) => name);
  if (binding.component === 'BrokenFixed') return names;
  return [binding.attributes['variant'] ?? names[0] ?? ''];
}

function checkVariant(unit: UnitEntry, binding: Binding): string[] {
  const names = unit.variants.map(({ name }) => name);
  if (binding.component === 'BrokenFixed' && unit.kind !== 'error')
    return [`found a ${unit.kind}, expected an error unit: only those have broken and fixed`];
  const { variant } = binding.attributes;
  return variant !== undefined && !names.includes(variant) ? [unknownName(variant, names)] : [];
}

function checkFile(unit: UnitEntry, binding: Binding): { field: string; message: string }[] {
  if (binding.component === 'Run' || binding.component === 'Session') return [];
  const { path = 'flake.nix', region: name } = binding.attributes;
  return shownVariants(unit, binding).flatMap((variant) => {
    const files = unit.variants.find((one) => one.name === variant)?.files ?? [];
    const file = files.find((one) => one.path === path);
    if (!file)
      return [
        {
          field: 'path',
          message: unknownName(
            path,
            files.map((one) => one.path),
          ),
        },
      ];
    if (name !== undefined && region(file.text, name) === undefined)
      return [{ field: 'region', message: unknownName(name, regionNames(file.text)) }];
    return [];
  });
}

function checkSteps(unit: UnitEntry, binding: Binding): { field: string; message: string }[] {
  const { step, line } = binding.attributes;
  if (step === undefined) return [];
  const variant = shownVariants(unit, binding)[0];
  const steps = unit.steps.filter((one) => one.variant === variant);
  return step.split(/\s+/).flatMap((id) => {
    const found = steps.find((one) => one.id === id);
    if (!found)
      return [
        {
          field: 'step',
          message: unknownName(
            id,
            steps.map((one) => one.id),
          ),
        },
      ];
    const lines = found.recordings.map((recording) => recording.line);
    if (lines.length === 0)
      return [{ field: 'step', message: 'found a step that has not been run: its needs are not met yet' }];
    if (binding.component === 'Session' && found.recordings[0]?.cast === undefined)
      return [{ field: 'step', message: 'found a step without `tty`: show it by <Run>' }];
    if (line !== undefined && !lines.includes(line))
      return [{ field: 'line', message: unknownName(line, lines) }];
    return [];
  });
}

const worth: Record<BlockName, number> = {
  File: 1,
  Run: 1,
  Session: 1,
  Example: 2,
  BrokenFixed: 2,
  Cited: 0,
};

/** How many blocks a page shows: a file and a recording each count, a pair counts as two; a cited message is none. */
export function countBlocks(source: string): { total: number; bound: number } {
  const { bindings, rawBlocks } = readBindings(source);
  const bound = bindings.reduce((sum, { component }) => sum + worth[component], 0);
  return { total: bound + rawBlocks.length, bound };
}
