import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type Progress, createProgress, silent } from './progress.ts';

/** What is printed where no terminal shows it. */
function printed(tell: (progress: Progress) => void, eachUnit?: boolean): string {
  const stream = new PassThrough({ encoding: 'utf8' });
  tell(createProgress(2, stream as unknown as NodeJS.WriteStream, eachUnit));
  return String(stream.read() ?? '');
}

test('each unit is a line, with how it ended and a detail', () => {
  expect(
    printed((progress) => {
      progress.say('fetching Nix 2.34');
      progress.started('recipes/a');
      progress.finished('recipes/a', 'passed', '0.3 s');
      progress.finished('recipes/b', 'failed');
      progress.finished('recipes/c', 'skipped', 'no Nix 2.8');
      progress.finished('recipes/d', 'recorded', '');
      progress.finished('recipes/e', 'unchanged');
      progress.stop();
    }),
  ).toBe(
    'fetching Nix 2.34\n' +
      '✓ recipes/a 0.3 s\n✗ recipes/b\n- recipes/c no Nix 2.8\n● recipes/d\n= recipes/e\n',
  );
});

test('who asks for no line each sees what failed, and what is fetched', () => {
  const tell = (progress: Progress): void => {
    progress.say('fetching Nix 2.34');
    progress.finished('recipes/a', 'passed', '0.3 s');
    progress.finished('recipes/b', 'failed');
    progress.finished('recipes/c', 'skipped', 'no Nix 2.8');
  };
  expect(printed(tell, false)).toBe('fetching Nix 2.34\n✗ recipes/b\n');
  expect(printed(tell, true)).toBe(printed(tell));
});

test('who asks for silence gets it', () => {
  expect(() => {
    silent.say('x');
    silent.started('x');
    silent.finished('x', 'passed');
    silent.stop();
  }).not.toThrow();
});
