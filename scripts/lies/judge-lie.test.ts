import { expect, test } from 'vitest';
import { judgeLie } from './judge-lie.ts';

const lie = { id: 'a-lie', says: 'the sum is wrong' };
const green = { green: true, said: '' };
const red = (said: string): { green: false; said: string } => ({ green: false, said });

test('a check that turns red for its reason is as it should be', async () => {
  expect(await judgeLie(lie, green, () => Promise.resolve(red('test: the sum is wrong')))).toEqual({
    verdict: 'red',
    reason: undefined,
  });
});

test('a check that stays green is not', async () => {
  const { verdict, reason } = await judgeLie(lie, green, () => Promise.resolve(green));
  expect(verdict).toBe('green');
  expect(reason).toBe('tests/lies/a-lie.yaml: test: the check does not notice the break');
});

test('nor one that turns red for another reason, which is shown', async () => {
  const { verdict, reason } = await judgeLie(lie, green, () =>
    Promise.resolve(red('SyntaxError: \u001b[31mno\u001b[0m\n')),
  );
  expect(verdict).toBe('red for another reason');
  expect(reason).toContain('found no "the sum is wrong" in\n    | SyntaxError: \\u{1b}[31mno');
});

test('nor one that is red already, or says already what the break is to bring; then nothing is broken', async () => {
  const never = (): Promise<never> => Promise.reject(new Error('asked for'));
  const already = await judgeLie(lie, red('no such file'), never);
  expect(already.verdict).toBe('red without it');
  expect(already.reason).toContain('red without the break, or runs nothing\n    | no such file');
  const said = await judgeLie(lie, { green: true, said: 'the sum is wrong, said once' }, never);
  expect(said.verdict).toBe('red without it');
});
