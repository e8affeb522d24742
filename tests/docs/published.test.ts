import { expect, test } from 'vitest';
import { project } from '../../src/lib/project/project.ts';
import { read } from './documents.ts';

// What is not on the registry is not offered as if it were: the READMEs say what src/lib/project/project.ts says.

test.each(['packages/provenix/README.md', 'packages/create-provenix/README.md'])('%s', (file) => {
  const text = read(file);
  expect(text.includes('not on the npm registry yet')).toBe(!project.published);
  expect(/npx provenix|npm create provenix@latest/.test(text)).toBe(project.published);
});

test.each(['skills/AGENTS.md', 'skills/nixos/SKILL.md', 'packages/provenix/src/tools/help.ts'])(
  '%s offers no command that npm does not have',
  (file) => {
    const text = read(file);
    expect(text).toMatch(/provenix(?:\.js)? check/);
    if (!project.published) expect(text).not.toContain('npx provenix');
  },
);
