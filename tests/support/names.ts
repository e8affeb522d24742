import type { KnownNames } from '../../src/lib/names/unknown-names.ts';
import { smallNixos } from './option-index.ts';

const of = smallNixos.of;

/** A small world of names. */
export const smallNames: KnownNames = {
  nixos: smallNixos,
  home: {
    of: { ...of, name: 'home-manager', version: '26.05' },
    types: ['boolean', 'DAG of string'],
    defaults: [],
    options: { programs: { git: { enable: '0' } }, home: { activation: '1' } },
    imported: {},
  },
  packages: {
    of,
    packages: ['hello', 'git'],
    aliases: {
      greet: ['throws', 'hello', '2025-10-27'],
      hallo: ['warns', 'hello', ''],
      gitFull: ['silent', 'git', ''],
    },
  },
  library: {
    of,
    hm: null,
    lib: { mkIf: 2, mapAttrs: 2, types: 'set', 'types.str': 'set', licenses: 'set', old: 'throws' },
    releases: ['2.34'],
    builtins: { map: [2, '2.34'] },
  },
};
