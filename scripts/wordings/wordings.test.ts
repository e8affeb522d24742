import { expect, test } from 'vitest';
import { isWording, wordingOf } from './is-wording.ts';
import { stringsIn, textsIn } from './strings-in.ts';

test('string literals are read with their gaps, adjacent ones as one', () => {
  expect(stringsIn('throw Error("attribute \'%1%\' missing "\n  "in %s", x); warn("say \\"%d\\"");')).toEqual(
    ["attribute '<>' missing in <>", 'say "<>"'],
  );
  expect(stringsIn('Error("one two three", "four five six")')).toEqual(['one two three', 'four five six']);
});

test('a message is a wording whose literal parts it has in their order, and little else', () => {
  const wording = wordingOf("attribute '<attribute>' missing in lock file");
  expect(wording.text).toBe("attribute '<>' missing in lock file");
  expect(isWording(wording, "attribute '<>' missing in lock file")).toBe(true);
  expect(isWording(wording, 'attribute <> missing in lock file')).toBe(true);
  expect(isWording(wording, 'missing in lock file: attribute <>')).toBe(false);
  expect(isWording(wording, `attribute '<>' missing in lock file ${'and much more '.repeat(5)}`)).toBe(false);
  expect(isWording(wordingOf('is not valid'), 'path is not valid')).toBe(false);
});

test('texts of Nix, shell, Python and Go are read with their gaps', () => {
  expect(textsIn("x = ''\n  printf >&2 '\\e[1;31merror: Unexpected files\\e[0m\\n'\n'';")).toContain(
    'error: Unexpected files',
  );
  expect(textsIn('throw "no home for ${name} here"')).toEqual(['no home for <> here']);
  expect(textsIn("raise Error(f'no home for {name} here')")).toEqual(['no home for <> here']);
  expect(textsIn('fmt.Errorf("loading trust policy %q: %w", a, err)')).toEqual([
    'loading trust policy <>: <>',
  ]);
});
