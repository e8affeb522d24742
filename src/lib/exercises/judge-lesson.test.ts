import { expect, test } from 'vitest';
import { judgeLesson } from './judge-lesson.ts';

const ran = { exit: 0, output: '', said: '' };

test.each([
  ['a value', { line: '{"a":1}' }, { output: 'warning\n{ "a": 1 }\n' }],
  ['a text on the one stream', { contains: ['alive', 'well'] }, { output: 'alive and well\n' }],
  ['and on the other', { contains: ['flake.nix', 'error:'] }, { exit: 0, said: 'error: no flake.nix\n' }],
  [
    'an end that is expected to be red',
    { exit: 1, contains: ['no port'] },
    { exit: 1, said: 'error: 70000 is no port' },
  ],
  ['an end alone', {}, {}],
])('%s holds', (_what, question, answer) => {
  expect(judgeLesson({ at: '', run: '', ...question }, { ...ran, ...answer })).toBeUndefined();
});

test.each([
  ['another value', { line: '{"a":1}' }, { output: '{"a":2}' }, { path: '.a', expected: '1', found: '2' }],
  ['a failure', { line: '1' }, { exit: 1 }, { path: '', expected: 'exit 0', found: 'exit 1' }],
  [
    'a success',
    { exit: 1, contains: ['no port'] },
    { output: '70000' },
    { path: '', expected: 'exit 1', found: 'exit 0' },
  ],
  [
    'another failure',
    { exit: 1, contains: ['no port'] },
    { exit: 1, said: 'error: syntax\n' },
    { path: '', expected: 'a line with no port', found: 'error: syntax' },
  ],
  ['silence', { contains: ['alive'] }, {}, { path: '', expected: 'a line with alive', found: 'nothing' }],
])('%s does not', (_what, question, answer, difference) => {
  expect(judgeLesson({ at: '', run: '', ...question }, { ...ran, ...answer })).toEqual(difference);
});
