import { describe, expect, test } from 'vitest';
import { tutorial, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { checkTutorialPages } from './check-tutorial-pages.ts';
import { toEntry } from './entry.ts';
import { readPages } from './read-pages.ts';
import { readUnit } from './read-unit.ts';

const folder = 'examples/tutorials/first';
const overview = `---
order: 10
before: [A terminal.]
after: [A flake.]
---

Text.
`;
const lesson = (step: string, more = ''): string =>
  `---\ngoal: Have a value.\nabout: { ${step}: Ask for it. }\nsee: The value.\n${more}---\n\nText.\n`;
const first = `${folder}/10-start/lesson.mdx`;
const whole = `${folder}/tutorial.mdx`;
const declaration = `title: A project
summary: A flake with a value.
options:
  name: { type: string, about: The name, default: web-app, pattern: name, replaces: web-app }
variants:
  - { name: other, options: { name: x } }
steps:
  - { id: a, run: nix eval .#a, next: true }
  - { id: b, run: nix flake show, next: true }
  - { id: c, run: nix flake check, next: true }
`;
const template: Files = {
  'examples/templates/web/template.yaml': declaration,
  'examples/templates/image/template.yaml': declaration,
  'examples/templates/image/files/flake.nix': '{ outputs = _: { a = 1; }; }\n',
  'examples/templates/image/files/image.nix': '"web-app"\n',
  'examples/templates/web/files/flake.nix': '{ outputs = _: { a = 1; }; }\n',
  'examples/templates/web/files/README.md': '# web-app\n',
};
const site: Files = {
  ...tutorial,
  ...template,
  [whole]: overview,
  [first]: lesson('show'),
  [`${folder}/20-value/lesson.mdx`]: lesson('eval', 'wrong: [{ error: boot, when: It does not boot. }]\n'),
  'src/content/errors/boot.mdx': '',
};

async function check(files: Files): Promise<string> {
  const root = await folderWith({ ...site, ...files });
  const units = await Promise.all(
    (
      [
        ['tutorial', 'first'],
        ['template', 'web'],
        ['template', 'image'],
      ] as const
    ).map(async ([kind, id]) => {
      const { value, problems } = await readUnit({ kind, id, root }, versions);
      if (!value) throw new Error(formatProblems(problems));
      return [id, toEntry(value, [])] as const;
    }),
  );
  const [tutorials, lessons, errors] = await Promise.all([
    readPages(root, 'tutorials'),
    readPages(root, 'lessons'),
    readPages(root, 'errors'),
  ]);
  const found = checkTutorialPages({ tutorials, lessons, errors }, new Map(units));
  return formatProblems([...found.tutorials, ...found.lessons]);
}

test('a tutorial whose pages say what it runs', async () => {
  expect(await check({})).toBe('');
});

describe('refused', () => {
  test.each<[string, Files, string]>([
    ['a lesson without a page', { [first]: undefined }, `${folder}/10-start: found no page for it`],
    ['a tutorial without a page', { [whole]: undefined }, `${folder}: found no page for it`],
    [
      'a page without a lesson',
      {
        [`${folder}/sub/20-valu/lesson.mdx`]: undefined,
        'examples/tutorials/second/10-a/lesson.mdx': lesson('a'),
      },
      'second/10-a/lesson.mdx: nothing is run for it',
    ],
    [
      'a step that the page does not explain',
      { [first]: lesson('shown') },
      `${first}: about.show: found nothing`,
    ],
    ['a name that is no step', { [first]: lesson('shown') }, `${first}: about.shown: found "shown"`],
    [
      'an error without a page',
      { [first]: lesson('show', 'wrong: [{ error: boots, when: It does. }]\n') },
      'wrong[0].error: found "boots", expected the name of an error page; did you mean "boot"?',
    ],
    [
      'a command that is no step',
      { [first]: `${lesson('show')}\n<Run of="first" step="show" />\n` },
      "line 9: found <Run>, whose command is none of this lesson's steps",
    ],
    [
      'an unknown template',
      { [whole]: overview.replace('order: 10', 'order: 10\ntemplates: { wep: {} }') },
      'templates: found "wep", expected one of web',
    ],
    [
      'files that the template has otherwise',
      { [whole]: overview.replace('order: 10', 'order: 10\ntemplates: { web: {} }') },
      'templates.web: found README.md otherwise in the last lesson than in examples/templates/web',
    ],
    [
      'a difference that there is not',
      {
        [whole]: overview.replace(
          'order: 10',
          'order: 10\ntemplates: { web: { README.md: It is short., flake.nix: It is not. } }',
        ),
      },
      'templates.web.flake.nix: found no difference',
    ],
    [
      'files that the second of two templates has otherwise',
      {
        [whole]: overview.replace(
          'order: 10',
          'order: 10\ntemplates: { web: { README.md: It is short. }, image: {} }',
        ),
      },
      'templates.image: found image.nix otherwise in the last lesson than in examples/templates/image',
    ],
    [
      'a file that no template has, under the second of two',
      {
        [`${folder}/20-value/files/more.nix`]: '1\n',
        [whole]: overview.replace(
          'order: 10',
          'order: 10\ntemplates: { web: { README.md: It is short. }, image: { image.nix: It has none., more.nix: It is more. } }',
        ),
      },
      'templates.web: found more.nix otherwise in the last lesson than in examples/templates/web',
    ],
  ])('%s', async (_what, files, refusal) => {
    expect(await check(files)).toContain(refusal);
  });
});

test('a difference from the template may be declared', async () => {
  const head =
    'order: 10\ntemplates: { web: { README.md: It is short. }, image: { image.nix: It has none. } }';
  expect(await check({ [whole]: overview.replace('order: 10', head) })).toBe('');
});
