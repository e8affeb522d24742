import type { UnitKind } from '../../src/schemas/unit.ts';

/** The files of a new unit, relative to the repository. They verify as they are. */
export function scaffold(kind: UnitKind, id: string): Record<string, string> {
  const folder = `examples/${kind}s/${id}`;
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return { recipe, error, tutorial, template }[kind](folder, id, title);
}

type Scaffold = (folder: string, id: string, title: string) => Record<string, string>;

const greetingFlake = `{
  description = "A greeting";

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
`;

const recipe: Scaffold = (folder, _id, title) => ({
  [`${folder}/example.yaml`]: `title: ${title}
summary: Say in one sentence what the reader can do with it.
steps:
  - id: eval
    run: nix eval .#greeting
    contains: hello
`,
  [`${folder}/flake/flake.nix`]: greetingFlake,
});

const error: Scaffold = (folder, id, title) => ({
  [`${folder}/example.yaml`]: `title: ${title}
summary: Say in one sentence what went wrong and what mends it.
message: "attribute 'greting' missing"
fix: Say in one sentence what mends it.
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

const template: Scaffold = (folder, id, title) => ({
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

const tutorial: Scaffold = (folder, _id, title) => ({
  [`${folder}/tutorial.yaml`]: `title: ${title}
summary: Say in one sentence what the reader can do at the end.
`,
  [`${folder}/10-start/step.yaml`]: `title: Start with an empty repository
steps:
  - id: init
    run: git init -q && git add flake.nix
  - id: eval
    run: nix eval .#greeting
    contains: hello
`,
  [`${folder}/10-start/files/flake.nix`]: greetingFlake,
  [`${folder}/20-change/step.yaml`]: `title: Change the greeting
steps:
  - id: eval
    run: nix eval .#greeting
    contains: good morning
`,
  [`${folder}/20-change/files/flake.nix`]: greetingFlake.replace('hello', 'good morning'),
});
