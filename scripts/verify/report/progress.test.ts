import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
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

describe('on a terminal', () => {
  /** What a terminal of 80 columns is sent. */
  function live(tell: (progress: Progress) => void): string {
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm');
    const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), {
      isTTY: true,
      columns: 80,
      clearLine: () => true,
      cursorTo: () => true,
      moveCursor: () => true,
    });
    tell(createProgress(2, stream as unknown as NodeJS.WriteStream));
    vi.unstubAllEnvs();
    return stripVTControlCharacters(String(stream.read() ?? ''));
  }
  test('one line says how many are done, and which run', () => {
    const text = live((progress) => {
      progress.started('recipes/a');
      progress.started('recipes/b');
      progress.say('both run');
      progress.finished('recipes/a', 'passed', '0.3 s');
      progress.say('one runs');
      progress.stop();
    });
    expect(text).toMatch(/both run\n\S 0\/2 recipes\/a, recipes\/bone runs\n\S 1\/2 recipes\/b$/);
    expect(text).not.toContain('✓');
  });
  test('what failed is a line of its own, and nothing is drawn after the end', () => {
    vi.useFakeTimers();
    const text = live((progress) => {
      progress.finished('recipes/a', 'failed', 'exit 1');
      expect(vi.getTimerCount()).toBe(1);
      progress.stop();
    });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect(text).toContain('✗ recipes/a exit 1\n');
  });
  test('not where CI says that nobody looks', () => {
    vi.stubEnv('CI', 'true');
    const text = printed((progress) => {
      progress.started('recipes/a');
      progress.finished('recipes/a', 'passed');
    });
    vi.unstubAllEnvs();
    expect(text).toBe('✓ recipes/a\n');
  });
});

test('who asks for silence gets it', () => {
  expect(() => {
    silent.say('x');
    silent.started('x');
    silent.finished('x', 'passed');
    silent.stop();
  }).not.toThrow();
});
