// Texts for the traps that `provenix check` knows, by the id of the trap.

/** A text that has the trap, and one that has not. */
export const trapTexts: Record<string, [file: string, broken: string, fixed: string]> = {
  'does-not-parse': [
    'a.nix',
    '{ a = "x; }',
    "{ a = \"$${x}\\\"\"; b = ''\n  '''\n  ''${x} ''\\n ${toString { c = [ ]; }}''; } # {",
  ],
  'imports-by-config': [
    'module.nix',
    '{ config, lib, ... }: { imports = lib.optionals config.web.enable [ ./web.nix ]; }',
    '{ config, lib, ... }: { imports = [ ./web.nix ]; config = lib.mkIf config.web.enable { }; }',
  ],
  'config-by-if': [
    'module.nix',
    '{ config, ... }: { config = if config.a.b then { } else { }; }',
    '{ config, ... }: { config.x = if config.a.b then 1 else 2; }',
  ],
  'module-by-import': [
    'flake.nix',
    '{ outputs = _: { nixosModules.default = import ./module.nix; }; }',
    '{ outputs = _: { nixosModules.default = ./module.nix; }; }',
  ],
  'impure-builtin': [
    'flake.nix',
    '{ outputs = _: { user = builtins.getEnv "USER"; }; }',
    '{ outputs = _: { note = "builtins.getEnv"; }; }',
  ],
  'search-path': [
    'flake.nix',
    '{ outputs = _: { lib = import <nixpkgs/lib>; }; }',
    '{ outputs = { nixpkgs, ... }: { lib = nixpkgs.lib; less = 1 < 2; }; }',
  ],
  'absolute-path': [
    'flake.nix',
    '{ outputs = _: { motd = /etc/motd; }; }',
    '{ outputs = _: { motd = "/etc/motd"; part = ./etc/motd; }; }',
  ],
  'fetch-without-hash': [
    'flake.nix',
    '{ outputs = _: { x = builtins.fetchTarball "https://example.com/x.tar.gz"; }; }',
    '{ outputs = _: { x = builtins.fetchTarball { url = "https://example.com/x.tar.gz"; sha256 = "x"; }; }; }',
  ],
  'placeholder-hash': [
    'package.nix',
    '{ lib }: { hash = lib.fakeHash; }',
    '{ hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; }',
  ],
  'network-in-phase': [
    'package.nix',
    "{ buildPhase = ''\n  curl https://example.com\n''; }",
    "{ outputHash = \"\"; buildPhase = ''\n  curl https://example.com\n''; }",
  ],
  'follows-nothing': [
    'flake.nix',
    '{ inputs.lib.url = "x"; inputs.lib.inputs.nixpkgs.follows = "nixpkg"; outputs = { self, nixpkgs, lib }: { }; }',
    '{ inputs = { lib.url = "x"; lib.inputs.nixpkgs.follows = "nixpkgs"; lib.inputs.tool.follows = ""; }; outputs = { self, nixpkgs, ... }@inputs: { }; }',
  ],
  'several-nixpkgs': [
    'flake.lock',
    JSON.stringify({
      nodes: {
        nixpkgs: { original: { repo: 'nixpkgs' }, locked: { rev: 'a' } },
        nixpkgs_2: { original: { id: 'nixpkgs' }, locked: { rev: 'b' } },
      },
    }),
    JSON.stringify({ nodes: { nixpkgs: { original: { repo: 'nixpkgs' }, locked: { rev: 'a' } }, root: {} } }),
  ],
};
