import { expect, test } from 'vitest';
import type { Project } from './project.ts';
import { askCommands, createCommands, pathNote, provenixCommand } from './commands.ts';

const of = (published: boolean): Project => ({ site: undefined, repository: undefined, published });

// Those from a clone run in tests/packages/from-a-clone.test.ts.
test('what is published is run by npm, and what is not from a clone', () => {
  expect(createCommands('minimal', 'my-app', of(true))).toEqual([
    'npm create provenix@latest my-app -- --template minimal',
  ]);
  expect(createCommands('minimal', 'my-app', of(false)).at(-1)).toBe(
    'node PATH/packages/create-provenix/bin/create-provenix.cjs my-app --template minimal',
  );
  expect(askCommands(of(true))).toEqual(['npm create provenix@latest']);
  expect(askCommands(of(false)).join('\n')).not.toContain('npm create');
  expect(provenixCommand(of(true))).toBe('npx provenix');
  expect(provenixCommand(of(false))).toMatch(/^node PATH\//);
  expect(pathNote(of(true))).toBeUndefined();
  expect(pathNote(of(false))).toMatch(/^`PATH` .*`npm run build --workspace provenix`/);
});
