import { describe, expect, test } from 'vitest';
import { trapTexts } from '../../../tests/support/trap-texts.ts';
import { checkFile } from './check-file.ts';
import type { Rule } from './finding.ts';

const proof = { says: 'run 2026-01-31', url: 'https://docs.example.com/units/x/' };
const rules: Rule[] = Object.keys(trapTexts).map((id) => ({
  id,
  why: `why ${id}`,
  fix: `fix ${id}`,
  proof,
}));
/** Each finding as "id:line". */
const found = (file: string, source: string): string[] =>
  checkFile(file, source, { old: [], traps: rules }).map(({ id, line }) => `${id}:${String(line)}`);

describe.each(Object.entries(trapTexts))('%s', (id, [file, broken, fixed]) => {
  test('is found where it is, with what its rule says', () => {
    expect(found(file, broken).map((one) => one.split(':')[0])).toEqual([id]);
    expect(checkFile(file, broken, { old: [], traps: rules })[0]).toMatchObject({
      id,
      file,
      why: `why ${id}`,
      fix: `fix ${id}`,
      proof,
    });
  });
  test('and not where it is not', () => {
    expect(found(file, fixed)).toEqual([]);
  });
  test('nor without its rule', () => {
    expect(checkFile(file, broken, { old: [], traps: rules.filter((rule) => rule.id !== id) })).toEqual([]);
  });
});

describe.each(
  [
    'module-by-import',
    'impure-builtin',
    'search-path',
    'absolute-path',
    'fetch-without-hash',
    'follows-nothing',
  ].map((id) => [id, trapTexts[id]?.[1] ?? ''] as const),
)('%s is of flake.nix alone, which is evaluated purely', (id, broken) => {
  test.each(['module.nix', 'my-flake.nix', 'flake.nix.nix', 'flake-nix.nix'])('%s', (file) => {
    expect(found(file, broken)).toEqual([]);
  });
  test.each(['flake.nix', 'hosts/web/flake.nix'])('%s', (file) => {
    expect(found(file, broken).map((one) => one.split(':')[0])).toEqual([id]);
  });
});

test.each([
  ['imports-by-config', 'imports = if config.web.enable then [ ] else [ ];'],
  ['imports-by-config', 'imports = lib.optional config.web.enable ./web.nix;'],
  ['imports-by-config', 'imports = optionals config.web.enable [ ];'],
  ['imports-by-config', 'imports = lib.mkIf config.web.enable [ ];'],
  ['imports-by-config', 'imports=mkIf (config.web.enable && true) [ ];'],
  ['config-by-if', 'config = if config.a then { } else { };'],
  ['config-by-if', 'config=if\n config.a then { } else { };'],
  ['module-by-import', 'homeModules.web = import ./web.nix;'],
  ['module-by-import', "homeManagerModules.web-1' = import ./a/b.nix ;"],
  ['module-by-import', 'nixosModules.web=import ../web.nix;'],
  ['impure-builtin', 'now = builtins.currentTime;'],
  ['impure-builtin', 'system = builtins.currentSystem;'],
  ['search-path', 'a = (<nixpkgs>);'],
  ['search-path', 'a = [<nixpkgs/nixos/lib.nix>];'],
  ['search-path', 'a =<Nix-pkgs_2.x>;'],
  ['absolute-path', 'a = [/root/x];'],
  ['absolute-path', 'a = (/home/web);'],
  ['absolute-path', 'a =/var/lib;'],
  ['absolute-path', 'a = /srv/www;'],
  ['absolute-path', 'a = /run/secrets-1.x;'],
  ['fetch-without-hash', 'a = fetchTarball "https://example.com/a";'],
  ['fetch-without-hash', 'a = builtins.fetchurl "https://example.com/a";'],
  ['placeholder-hash', 'sha256 = lib.fakeSha256;'],
  ['placeholder-hash', 'vendorHash = pkgs.lib.fakeHash ;'],
  ['placeholder-hash', `hash = "sha256-${'A'.repeat(43)}=";`],
  ['placeholder-hash', `npmDepsHash = "${'0'.repeat(52)}";`],
])('%s is found in other forms, too: %s', (id, line) => {
  expect(found('flake.nix', `{\n  ${line}\n}`)).toEqual([`${id}:2`]);
});

test.each([
  'myimports = if config.a then [ ] else [ ];',
  'imports = [ (if config.a then ./a.nix else ./b.nix) ];',
  'imports = if configured then [ ] else [ ];',
  'config = if x then config.a else { };',
  'myconfig = if config.a then 1 else 2;',
  'x.config = lib.mkIf config.a { };',
  'nixosModules.web = import ./web.nix { };',
  'nixosModules = import ./modules.nix;',
  'a = builtins.getEnvironment;',
  'a = mybuiltins.getEnv;',
  'a = x<nixpkgs>;',
  'a = <9>;',
  'a = ./etc/motd;',
  'a = x/etc/motd;',
  'a = /nix/store;',
  'a = /etc/;',
  'a = fetchTarball { url = "x"; };',
  'a = myfetchTarball "x";',
  'a = fetchurl "x";',
  'hash = mylib.fakeHash;',
  'hash = lib.fakeHashes;',
  'a = known.x or lib.fakeHash;',
  'a = if hash == "" then lib.fakeHash else hash;',
  "example = ''sha256 = \"${lib.fakeHash}\"'';",
  'a = { hash ? lib.fakeHash }: hash;',
  'home.web.imports = if config.a then [ ] else [ ];',
  'home.web = { imports = if config.a then [ ] else [ ]; };',
  'editor.rules.config = if config.a then 1 else 2;',
  'editor.rules = { config = if config.a then 1 else 2; };',
  'a = builtins.currentSystem or "x86_64-linux";',
  'a = if builtins ? currentSystem then builtins.currentSystem else "x86_64-linux";',
  'a = if builtins.pathExists /etc/site/host.nix then /etc/site/host.nix else null;',
  `hash = "sha256-${'A'.repeat(42)}=";`,
  `hash = "${'0'.repeat(51)}";`,
  'a = "imports = if config.a"; # <nixpkgs>',
])('what only looks alike is left alone: %s', (line) => {
  expect(found('flake.nix', `{\n  ${line}\n}`)).toEqual([]);
});

test('a module in a flake is one, wherever it stands', () => {
  const module = '{ config, ... }: { imports = if config.a then [ ] else [ ]; }';
  for (const source of [`{ web = ${module}; }`, `[ (${module}) ]`, module])
    expect(found('a.nix', source)).toEqual(['imports-by-config:1']);
});

test('each place of a trap is named, and several traps by their lines', () => {
  expect(
    found('flake.nix', '{\n  a = builtins.getEnv "A";\n\n  b = <nixpkgs>;\n  c = builtins.getEnv "C";\n}'),
  ).toEqual(['impure-builtin:2', 'search-path:4', 'impure-builtin:5']);
  expect(found('flake.nix', '{\n  a = builtins.getEnv;\n  b = [ <nixpkgs>\n}')).toEqual([
    'impure-builtin:2',
    'search-path:3',
    'does-not-parse:4',
  ]);
});

describe('a phase that downloads', () => {
  const phase = (name: string, ...lines: string[]): string =>
    `{\n  ${name} = ''\n${lines.join('\n')}\n  '';\n  after = ''\n    curl x\n  '';\n}`;
  test.each(['unpackPhase', 'patchPhase', 'configurePhase', 'buildPhase', 'checkPhase', 'installPhase'])(
    '%s',
    (name) => {
      expect(found('a.nix', phase(name, '    make', '    curl https://example.com'))).toEqual([
        'network-in-phase:4',
      ]);
    },
  );
  test('by each program, on each line', () => {
    expect(
      found('a.nix', phase('buildPhase', 'wget x', '  git clone y', 'git status', 'curly x', 'echo curl x')),
    ).toEqual(['network-in-phase:3', 'network-in-phase:4']);
  });
  test('not another string, nor one on a line', () => {
    expect(found('a.nix', phase('shellHook', '    curl x'))).toEqual([]);
    expect(found('a.nix', phase('rebuildPhase', '    curl x'))).toEqual([]);
    expect(found('a.nix', "{ buildPhase = ''curl x''; }")).toEqual([]);
    expect(found('a.nix', '{ buildPhase = "\n  curl x\n"; }')).toEqual([]);
  });
  test('not where an output has a hash, which a longer name does not give', () => {
    expect(found('a.nix', `${phase('buildPhase', 'curl x')} # outputHash`)).toEqual(['network-in-phase:3']);
    expect(found('a.nix', `[ ${phase('buildPhase', 'curl x')} outputHash ]`)).toEqual([]);
    expect(found('a.nix', `[ ${phase('buildPhase', 'curl x')} outputHashes ]`)).toEqual([
      'network-in-phase:3',
    ]);
  });
});

describe('an input that follows', () => {
  const flake = (inputs: string, outputs = '{ self, nixpkgs }: { }'): string =>
    `{\n  inputs = {\n    nixpkgs.url = "x";\n    ${inputs}\n  };\n  outputs = ${outputs};\n}`;
  const follows = (target: string): string => `lib.inputs.tool.follows = ${target};`;
  test.each([
    ['none that is declared', flake(follows('"nixpkg"')), ['follows-nothing:4']],
    ['one by its path', flake(follows('"base/nixpkgs"')), ['follows-nothing:4']],
    ['one that is declared', flake(follows('"nixpkgs"')), []],
    ['one of one that is declared', flake(follows('"nixpkgs/lib"')), []],
    ['one that is declared, after a slash', flake(follows('"/nixpkgs"')), []],
    ['itself', flake(follows('"lib"')), []],
    ['nothing on purpose', flake(follows('""')), []],
    ['what is computed', flake(follows('name')), []],
    ['what is interpolated', flake(follows('"${name}"')), []],
    ['an argument of the outputs', flake(follows('"base"'), '{ self, base, ... }: { }'), []],
    ['an argument behind a name', flake(follows('"base"'), 'inputs @ { self, base }: { }'), []],
    ['an argument before a name', flake(follows('"base"'), '{ self, base }@inputs: { }'), []],
    ['an argument with a default', flake(follows('"base"'), '{ self, base ? { } }: { }'), []],
    [
      'a word of the outputs that is no argument',
      flake(follows('"base"'), '{ self }: { a = base; }'),
      ['follows-nothing:4'],
    ],
    ['with outputs by one name', flake(follows('"base"'), 'inputs: { }'), ['follows-nothing:4']],
  ])('%s', (_name, source, all) => {
    expect(found('flake.nix', source)).toEqual(all);
  });
  test('where the inputs are computed nothing is said', () => {
    expect(found('flake.nix', '{ inputs = import ./inputs.nix; a.follows = "b"; }')).toEqual([]);
    expect(found('flake.nix', '{ inputs = { } // x; outputs = _: { }; }')).toEqual([]);
    expect(found('flake.nix', '{ inputs = { a.follows = "b"; } // x; outputs = _: { }; }')).toEqual([]);
    expect(found('flake.nix', '{ a.b.follows = "c"; outputs = { self }: { }; }')).toEqual([]);
  });
  test('only below the inputs', () => {
    expect(found('flake.nix', '{ inputs.a.url = "x"; b.c.follows = "d"; outputs = { self }: { }; }')).toEqual(
      [],
    );
    expect(found('flake.nix', '{ inputs.a.follows = "d"; outputs = { self }: { }; }')).toEqual([
      'follows-nothing:1',
    ]);
    expect(found('flake.nix', '{ inputs.a.followsNot = "d"; outputs = { self }: { }; }')).toEqual([]);
  });
});
