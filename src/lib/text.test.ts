import { describe, expect, test } from 'vitest';
import { canonicalJson, digest, inputsDigest } from './digest.ts';
import { normalise } from './normalise.ts';
import { unknownName } from './problem.ts';
import { region, regionNames, withoutMarkers } from './regions.ts';
import { formatTranscript, outputOf } from './transcript.ts';

describe('normalise', () => {
  test.each([
    ['colours', '\u001b[31;1merror:\u001b[0m no', 'error: no'],
    ['hyperlinks', '\u001b]8;;http://example.com\u0007x\u001b]8;;\u0007', 'x'],
    ['progress that overwrites its line', '10%\r50%\rdone\n', 'done'],
    ['blanks at line ends and blank lines at the ends', '\n\na  \nb\t\n\n', 'a\nb'],
    [
      'the warning that only the verifier causes',
      "warning: you don't have Internet access; disabling some network-dependent features\n2",
      '2',
    ],
    ['nothing', '', ''],
  ])('%s', (_name, output, expected) => {
    expect(normalise(output)).toBe(expected);
  });

  test('keeps paths, hashes and other warnings', () => {
    const output =
      "warning: Git tree '/home/user/app' is dirty\n/nix/store/h9q2k00dv2wwrq1dk4vgrhvzc1mjb291-source";
    expect(normalise(output)).toBe(output);
  });

  test('is fast on noise', () => {
    const started = performance.now();
    normalise('\u001b['.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('transcript', () => {
  test('command and output come apart again', () => {
    const text = formatTranscript('nix eval .#a\nnix eval .#b', '1\n2', 'app');
    expect(text).toBe('app $ nix eval .#a\n> nix eval .#b\n1\n2\n');
    expect(outputOf(text, 'nix eval .#a\nnix eval .#b', 'app')).toBe('1\n2');
  });

  test('a command that prints nothing', () => {
    expect(outputOf(formatTranscript('true', ''), 'true')).toBe('');
  });

  test('the recording of another command', () => {
    expect(outputOf('$ true\n', 'false')).toBeUndefined();
  });
});

describe('regions', () => {
  const text =
    '{\n  # region inputs\n  inputs = {\n    # region one\n    a = 1;\n    # endregion one\n  };\n  # endregion inputs\n}\n';
  test('are cut out without the indentation they share', () => {
    expect(region(text, 'inputs')).toBe('inputs = {\n  a = 1;\n};');
    expect(region(text, 'one')).toBe('a = 1;');
  });
  test('are listed, and refused where unknown or not ended', () => {
    expect(regionNames(text)).toEqual(['inputs', 'one']);
    expect(region(text, 'two')).toBeUndefined();
    expect(region('# region open\n1', 'open')).toBeUndefined();
  });
  test('markers are not shown', () => {
    expect(withoutMarkers(text)).not.toContain('region');
  });
});

describe('digest', () => {
  const file = { path: 'a', executable: false, content: Buffer.from('x') };
  const of = (...files: (typeof file)[]): string => inputsDigest(files, { steps: [] });
  test('changes with path, content, mode and what is run; not with order', () => {
    const all = [
      of(file),
      of({ ...file, path: 'b' }),
      of({ ...file, content: Buffer.from('y') }),
      of({ ...file, executable: true }),
      inputsDigest([file], { steps: [1] }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(of(file, { ...file, path: 'b' })).toBe(of({ ...file, path: 'b' }, file));
  });
  test('has one form for equal values', () => {
    expect(canonicalJson({ b: [2, { d: 1, c: 2 }], a: 1 })).toBe('{"a":1,"b":[2,{"c":2,"d":1}]}');
    expect(digest('')).toMatch(/^sha256-e3b0c442/);
  });
});

test('an unknown name suggests a near one only', () => {
  expect(unknownName('flake.nx', ['flake.nix', 'lib.nix'])).toContain('did you mean "flake.nix"?');
  expect(unknownName('zzz', ['flake.nix'])).not.toContain('did you mean');
  expect(unknownName('zzz', [])).toContain('there is none');
});
