/**
 * Who may import whom: what README.md shows as a table and what eslint.config.js enforces. tests/rooms/ breaks each
 * wall once and holds the table against this list.
 *
 * - `folder`: where its files lie; `is`: what the table says of it.
 * - `imports`: the other folders whose files it may import. What is not named here is out of reach.
 * - `uses`: what it may import besides our own files. "disk" and "processes" are Node's modules for them, "Astro" is
 *   astro and its virtual modules, "npm" any other package or Node module; a package by its name is that one alone.
 */
export const rooms = [
  {
    folder: 'src/schemas',
    is: 'shapes of data, and the messages that refuse other data',
    imports: [],
    uses: ['zod'],
  },
  {
    folder: 'src/lib',
    is: 'pure functions, in folders by who uses them',
    imports: ['src/schemas'],
    uses: ['npm'],
  },
  {
    folder: 'src/loaders',
    is: 'from files to entries; refuses what was not run',
    imports: ['src/schemas', 'src/lib'],
    uses: ['npm', 'disk', 'Astro'],
  },
  {
    folder: 'src/site',
    is: 'what pages ask of the content, computed once',
    imports: ['src/schemas', 'src/lib', 'src/measured'],
    uses: ['npm', 'Astro'],
  },
  {
    folder: 'src/components',
    is: 'what an author may type; parts of pages in page/',
    imports: ['src/schemas', 'src/lib', 'src/site', 'src/layouts', 'src/client', 'src/styles'],
    uses: ['npm', 'Astro'],
  },
  {
    folder: 'src/layouts',
    is: 'the frames of pages',
    imports: ['src/schemas', 'src/lib', 'src/site', 'src/components', 'src/client', 'src/styles'],
    uses: ['npm', 'Astro'],
  },
  {
    folder: 'src/pages',
    is: 'one file for each address',
    imports: [
      'src/schemas',
      'src/lib',
      'src/site',
      'src/components',
      'src/layouts',
      'src/measured',
      'src/styles',
    ],
    uses: ['npm', 'Astro'],
  },
  {
    folder: 'src/client',
    is: "what runs in the reader's browser",
    imports: ['src/lib', 'src/styles'],
    uses: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      '@replit/codemirror-lang-nix',
      '@xterm/addon-fit',
      '@xterm/xterm',
      '@xterm/xterm/css/xterm.css?inline',
      'comlink',
      'fflate',
      'v86',
    ],
  },
  {
    folder: 'src/integrations',
    is: "plugins of Astro's build",
    imports: ['src/lib'],
    uses: ['npm', 'Astro'],
  },
  {
    folder: 'scripts',
    is: 'programs that run examples, build and check',
    imports: ['src/schemas', 'src/lib', 'src/loaders'],
    uses: ['npm', 'disk', 'processes'],
  },
  {
    folder: 'bench',
    is: 'measurements, as ratios of what ran side by side',
    imports: ['src/schemas', 'src/lib', 'src/loaders', 'scripts', 'tests'],
    uses: ['npm', 'disk', 'processes'],
  },
  {
    folder: 'packages/provenix',
    is: 'the command `provenix`: explain, learn, check, search and more, all offline',
    imports: ['src/schemas', 'src/lib'],
    uses: ['npm', 'disk', 'processes'],
  },
  {
    folder: 'packages/create-provenix',
    is: '`npm create provenix`: makes a project from a template of `examples/templates/`',
    imports: ['src/schemas', 'src/lib'],
    uses: ['npm', 'disk', 'processes'],
  },
];

/** Folders without code that imports, or that nothing may import from. */
export const others = [
  { folder: 'src/content', is: 'prose in MDX, one sentence a line; blocks are bound to units' },
  { folder: 'examples', is: 'units: small flakes, their steps, and the recordings of their runs' },
  { folder: 'pocketpkgs', is: 'a small nixpkgs for machines that cannot reach the real one' },
  { folder: 'nix', is: 'units as checks of `flake.nix`, for machines that have Nix' },
  { folder: 'src/facts', is: 'facts that a source or a run stands behind: deprecated forms, claims' },
  { folder: 'src/measured', is: 'figures that a script measured, with their day' },
  { folder: 'src/styles', is: 'style sheets' },
  { folder: 'evals', is: 'tasks that a user would give an agent, graded by Nix' },
  { folder: 'skills', is: "the skill for people's agents, written by `npm run skill`" },
  {
    folder: 'tests',
    is: 'tests of the whole: the verifier, the packages, the site in a browser',
  },
  { folder: 'tools', is: 'a Node for machines whose own is too old' },
];

export const modules = {
  processes: ['node:child_process', 'child_process', 'execa', 'node-pty', '@lydell/node-pty'],
  disk: ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'],
  Astro: ['astro', 'astro/*', 'astro:*', '@astrojs/*'],
};
