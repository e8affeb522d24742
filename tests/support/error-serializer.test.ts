import { expect, test } from 'vitest';
import { ProblemsError } from '../../src/lib/problem/problem.ts';

class Stopped extends Error {
  override readonly name = 'Stopped';
}

test('a snapshot shows the name, the message and the cause of an error', () => {
  const cause = new TypeError('port is no number', { cause: { port: 'http' } });
  expect({ error: new Stopped('web stopped', { cause }) }).toMatchInlineSnapshot(`
    {
      "error": Stopped: web stopped
      cause: TypeError: port is no number
      cause: {"port":"http"},
    }
  `);
});

test('a snapshot shows the problems of a ProblemsError', () => {
  const problems = [
    { file: 'a/example.yaml', field: 'steps[0].id', message: 'found "A"', hint: 'Write:\n  a' },
    { file: 'b/example.yaml', message: 'found no such file' },
  ];
  expect(new ProblemsError('Two units are not in order.', problems)).toMatchInlineSnapshot(`
    ProblemsError: Two units are not in order.
    - file: a/example.yaml
      field: steps[0].id
      message: found "A"
      hint: |-
        Write:
          a
    - file: b/example.yaml
      message: found no such file
  `);
});

test('an error that is thrown is shown so too', () => {
  expect(() => {
    throw new RangeError('too many', { cause: new Error('a loop') });
  }).toThrowErrorMatchingInlineSnapshot(`
    RangeError: too many
    cause: Error: a loop
  `);
});
