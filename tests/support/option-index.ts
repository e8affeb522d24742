import type { OptionIndex } from '../../src/schemas/names.ts';

/** A small NixOS. */
export const smallNixos: OptionIndex = {
  of: { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' },
  types: [
    'boolean',
    'string',
    'attribute set of (submodule)',
    'attribute set of string',
    'open submodule of (JSON value)',
  ],
  defaults: ['false', '"web"'],
  options: {
    services: {
      nginx: {
        enable: '0 0',
        virtualHosts: { '': '2', '<name>': { root: '1', listen: { '*': { port: '1' } } } },
      },
      openssh: { enable: '0 0', ports: '1' },
      postgresql: { enable: '0 0' },
      web: { name: '1 1', settings: { '': '4', level: '1' } },
      old: {
        enable: '>26.05 services.web.enable',
        level: '~ services.web.settings.level',
        name: '= services.web.name',
      },
      gone: { enable: '-', port: '- services.openssh.ports services.web.name' },
    },
    environment: { variables: '3' },
    networking: { hostName: '1', firewall: { allowedTCPPorts: '1', allowedUDPPorts: '1' } },
  },
  imported: { 'virtualisation/vm.nix': { virtualisation: { cores: '1' }, services: { vm: { cores: '1' } } } },
};
