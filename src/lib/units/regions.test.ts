import { describe, expect, test } from 'vitest';
import { markerOf, region, regionNames, withoutMarkers } from './regions.ts';

const text =
  '{\n  # region inputs\n  inputs = {\n    # region one\n    a = 1;\n    # endregion one\n  };\n  # endregion inputs\n}\n';

describe('a marker', () => {
  test.each(['#', '//', '--', ';'])('stands after %s', (sign) => {
    expect(markerOf(`${sign} region one`)).toEqual({ word: 'region', name: 'one' });
    expect(markerOf(`\t  ${sign}endregion   two-words2  `)).toEqual({
      word: 'endregion',
      name: 'two-words2',
    });
  });
  test('is a comment in Markdown', () => {
    expect(markerOf('<!-- region shell -->')).toEqual({ word: 'region', name: 'shell' });
    expect(markerOf('<!-- endregion shell-->  ')).toEqual({ word: 'endregion', name: 'shell' });
  });
  test.each([
    'region one',
    'a = 1; # region one',
    '# region',
    '# regions one',
    '# region one two',
    '# region One',
    '# endregion one;',
  ])('is a line of its own with one name, so %j is none', (line) => {
    expect(markerOf(line)).toBeUndefined();
    expect(withoutMarkers(line)).toBe(line);
  });
});

describe('a region', () => {
  test.each([
    ['inputs', 'inputs = {\n  a = 1;\n};'],
    ['one', 'a = 1;'],
  ])('%s is cut out without inner markers and without the indentation its lines share', (name, expected) => {
    expect(region(text, name)).toBe(expected);
  });
  test('keeps its empty lines, which share no indentation', () => {
    expect(region('# region a\n    x\n\n  \n      y\n# endregion a', 'a')).toBe('x\n\n\n  y');
  });
  test('may be empty, or begin on the first line', () => {
    expect(region('# region a\n# endregion a\n', 'a')).toBe('');
    expect(region('# region a\n\n# endregion a\n', 'a')).toBe('');
  });
  test.each([
    ['unknown', text, 'two'],
    ['never ended', '# region open\n1', 'open'],
    ['ended before it begins', '# endregion a\n1\n# region a\n', 'a'],
  ])('that is %s is refused', (_why, source, name) => {
    expect(region(source, name)).toBeUndefined();
  });
});

test('names are listed in the order of their start', () => {
  expect(regionNames(text)).toEqual(['inputs', 'one']);
  expect(regionNames('no marker')).toEqual([]);
});

test('the file as it is shown has no markers', () => {
  expect(withoutMarkers(text)).toBe('{\n  inputs = {\n    a = 1;\n  };\n}\n');
});
