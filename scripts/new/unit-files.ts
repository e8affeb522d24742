import { unitFolder } from '../../src/lib/units/unit-name.ts';
import type { UnitKind } from '../../src/schemas/kind.ts';

/** The files of a new unit, relative to the repository. They verify as they are. */
export function newUnitFiles(kind: UnitKind, id: string): Record<string, string> {
  const folder = unitFolder({ kind, id });
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return makers[kind](folder, id, title);
}

type Maker = (folder: string, id: string, title: string) => Record<string, string>;

const greetingFlake = `{
  description = "A greeting";

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
`;

const recipe: Maker = (folder, _id, title) => ({
  [`${folder}/example.yaml`]: `title: ${title}
summary: Say in one sentence what the reader can do with it.
steps:
  - id: eval
    run: nix eval .#greeting
    contains: hello
`,
  [`${folder}/flake/flake.nix`]: greetingFlake,
});

const error: Maker = (folder, id, title) => ({
  [`${folder}/example.yaml`]: `title: ${title}
summary: Say in one sentence what went wrong.
message: "attribute 'greting' missing"
fix: Say in one sentence what fixes it.
phase: evaluate
program: nix
signatures:
  - text: attribute 'greting' missing
steps:
  - id: eval
    run: nix eval .#polite
    exit: { broken: 1, fixed: 0 }
`,
  [`${folder}/broken/flake.nix`]: politeFlake('greting'),
  [`${folder}/fixed/flake.nix`]: politeFlake('greeting'),
  [`src/content/errors/${id}.mdx`]: `---
similar: []
---

## The message

<Run of="${id}" variant="broken" step="eval" />

## What happened

## Why Nix says so

## The fix

<BrokenFixed of="${id}" />

<Run of="${id}" variant="fixed" step="eval" />

## How to see it coming

## Wording by version

## See also
`,
});

const politeFlake = (attribute: string): string => `{
  description = "A polite greeting";

  outputs =
    { self }:
    {
      words.greeting = "hello";
      polite = "\${self.words.${attribute}}, please";
    };
}
`;

const template: Maker = (folder, id, title) => ({
  [`${folder}/template.yaml`]: `title: ${title}
summary: Say in one sentence what the reader gets.
options:
  name:
    type: string
    about: The project's name
    default: my-${id}
    pattern: name
    replaces: my-${id}
variants:
  - { name: one-letter, options: { name: x } }
steps:
  - id: check
    run: nix flake check
    next: true
  - id: show
    run: nix flake show
    next: true
  - id: eval
    run: nix eval --raw .#greeting && echo
    contains: Hello from my-${id}
    next: true
`,
  [`${folder}/files/flake.nix`]: `{
  description = "my-${id}";

  outputs =
    { self }:
    {
      greeting = "Hello from my-${id}";
    };
}
`,
  [`${folder}/files/README.md`]: `# my-${id}

Say what it is, and what to change first.
`,
});

const tutorial: Maker = (folder, _id, title) => ({
  [`${folder}/tutorial.yaml`]: `title: ${title}
summary: Say in one sentence what the reader can do at the end.
`,
  [`${folder}/tutorial.mdx`]: `---
order: 100
before:
  - Say what the reader has and knows.
after:
  - Say what the reader has at the end.
---

Say in a few sentences what the lessons make.
`,
  [`${folder}/10-start/lesson.mdx`]: lessonPage({
    init: 'Say what the command is for.',
    eval: 'Say what the command is for.',
  }),
  [`${folder}/20-change/lesson.mdx`]: lessonPage({ eval: 'Say what the command is for.' }),
  [`${folder}/10-start/lesson.yaml`]: `title: Start with an empty repository
steps:
  - id: init
    run: git init -q && git add flake.nix
  - id: eval
    run: nix eval .#greeting
    contains: hello
`,
  [`${folder}/10-start/files/flake.nix`]: greetingFlake,
  [`${folder}/20-change/lesson.yaml`]: `title: Change the greeting
steps:
  - id: eval
    run: nix eval .#greeting
    contains: good morning
`,
  [`${folder}/20-change/files/flake.nix`]: greetingFlake.replace('hello', 'good morning'),
});

const lessonPage = (about: Record<string, string>): string => `---
goal: Say in one sentence what the reader has at the end.
about:
${Object.entries(about)
  .map(([step, text]) => `  ${step}: ${text}`)
  .join('\n')}
see: Say in one sentence what the reader sees now.
---

Say what changes, and why.
`;

const exercise: Maker = (folder, _id, title) => ({
  [`${folder}/exercise.yaml`]: `title: ${title}
summary: Say in one sentence what the reader makes.
after: first-flake/track
task:
  - Say in a few sentences what to do. Here, let the file be a function that doubles a number.
questions:
  - id: one
    says: Say what holds where it is solved.
    run: "nix eval --json --file double.nix --apply 'double: double 21'"
    json: 42
  - id: other
    says: A second question refuses the answer to the first, written into the file.
    run: "nix eval --json --file double.nix --apply 'double: double 1'"
    json: 2
start: { differs: one }
lazy:
  one-answer: { differs: other, why: Say how it pleases the first question. }
hints:
  - Say what to look at.
  - Say a little more.
  - Say nearly all.
`,
  [`${folder}/start/double.nix`]: 'number: number\n',
  [`${folder}/solutions/times/double.nix`]: 'number: number * 2\n',
  [`${folder}/solutions/plus/double.nix`]: 'number: number + number\n',
  [`${folder}/lazy/one-answer/double.nix`]: '_: 42\n',
});

const makers: Record<UnitKind, Maker> = { recipe, error, tutorial, exercise, template };
