import { changedLineCount, fileChanges } from '../lib/page/file-changes.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { lessonAddress } from '../lib/units/unit-name.ts';
import type { UnitFile } from './read-files.ts';
import { fileText } from './file-text.ts';

/** A reader types what changes: more lines than these are two lessons. */
const mostChanged = 40;

/** A lesson whose changes no reader types. */
export function tooLong(before: readonly UnitFile[], after: readonly UnitFile[], place: string): Problem[] {
  const texts = (files: readonly UnitFile[]): { path: string; text: string }[] =>
    files.map((file) => ({ path: file.path, text: fileText(file) }));
  const count = changedLineCount(fileChanges(texts(before), texts(after)));
  if (count <= mostChanged) return [];
  return [
    {
      file: `${place}/files`,
      message: `found ${String(count)} changed lines, expected at most ${String(mostChanged)}`,
      hint: 'Make two lessons of it.',
    },
  ];
}

/** The number of a lesson is its place and no part of its address, so that a new lesson moves no page. */
export function sameAddress(names: readonly string[], folder: string): Problem[] {
  const addresses = names.map(lessonAddress);
  return names
    .filter((name, index) => addresses.indexOf(lessonAddress(name)) !== index)
    .map((name) => ({
      file: `${folder}/${name}`,
      message: `found a second lesson called ${lessonAddress(name)}`,
      hint: 'Give it another name: the number is no part of the address of its page.',
    }));
}

/** A lesson holds only what it changes. */
export function sameAsBefore(
  before: readonly UnitFile[],
  changed: readonly UnitFile[],
  shown: string,
): Problem[] {
  return changed
    .filter((file) =>
      before.some(
        (old) =>
          old.path === file.path &&
          old.executable === file.executable &&
          Buffer.compare(old.content, file.content) === 0,
      ),
    )
    .map((file) => ({
      file: `${shown}/${file.path}`,
      message: 'found the same content as in the lesson before',
      hint: 'Remove it: a lesson holds only what it changes.',
    }));
}
