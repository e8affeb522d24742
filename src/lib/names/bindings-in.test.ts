import { expect, test } from 'vitest';
import { bindingsIn } from './bindings-in.ts';

/** Each name from where an option's may begin, the first that begins with one of these. */
const options = (source: string): string[] =>
  bindingsIn(source).flatMap(({ parts, starts }) => {
    const start = starts.find((one) => ['services', 'networking'].includes(parts[one] ?? ''));
    return start === undefined ? [] : [parts.slice(start).join('.')];
  });

test.each([
  ['dots', 'services.web.enable = true;', ['services.web.enable']],
  [
    'sets in sets',
    '{ services = { web = { enable = true; port = 80; }; }; networking.hostName = "a"; }',
    ['services', 'services.web', 'services.web.enable', 'services.web.port', 'networking.hostName'],
  ],
  ['a module', '{ config, lib, ... }: { services.web.enable = true; }', ['services.web.enable']],
  [
    'conditions and merges',
    '{ services.web = lib.mkIf config.on { enable = mkForce true; } ; services.api = mkMerge [ { a = 1; } (mkIf x { b = 2; }) ]; }',
    ['services.web', 'services.web.enable', 'services.api', 'services.api.a', 'services.api.b'],
  ],
  [
    'modules in a list',
    'nixosConfigurations.web = nixpkgs.lib.nixosSystem { modules = [ ./a.nix { services.web.enable = true; } ]; };',
    ['services.web.enable'],
  ],
  [
    'lists of sets',
    'services.web.listen = [ { port = 80; } { port = 443; } ];',
    ['services.web.listen', 'services.web.listen.*.port', 'services.web.listen.*.port'],
  ],
  [
    'arguments of a function',
    'services.web.packages = [ (pkgs.writeShellApplication { name = "a"; text = "b"; }) ]; services.web.package = pkgs.hello.override { b = 1; };',
    ['services.web.packages', 'services.web.package'],
  ],
  [
    'quoted parts',
    'services.web.sites."a.example.com" = { root = "/"; };',
    ['services.web.sites.a.example.com', 'services.web.sites.a.example.com.root'],
  ],
  ['let', 'let services = { a = 1; }; in { services.web = 1; }', ['services.web']],
  [
    'comments and texts',
    `# services.a = 1;\n/* services.b = 1; */ x = ''\n services.c = 1;\n''; y = "services.d = 1;";`,
    [],
  ],
  ['comparisons', 'x = services == networking;', []],
  ['what does not end', '{ services.web = { enable = true;', ['services.web', 'services.web.enable']],
  ['a comment that does not end', 'services.a = 1; /* services.b = 1; /* services.c = 1;', ['services.a']],
  ['a text that does not end', 'services.a = 1; x = "services.b = 1; \\" services.c = 1;', ['services.a']],
  ['a text that ends in the middle of an escape', 'services.a = 1; x = "\\', ['services.a']],
  [
    'a text of lines that does not end',
    "services.a = 1; x = '' services.b = 1; ''' services.c = 1;",
    ['services.a'],
  ],
  ['an address', 'services.a = git+ssh://services.b=1;', ['services.a']],
  ['what was never opened', '}]); services.web = 1;', ['services.web']],
])('%s', (_what, source, names) => {
  expect(options(source)).toEqual(names);
});

test('lines are counted', () => {
  expect(bindingsIn('{\n  # one\n  a = 1;\n\n  b.c = 2;\n}').map(({ line }) => line)).toEqual([3, 5]);
});
