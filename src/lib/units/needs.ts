import type { Need } from '../../schemas/unit.ts';

const words: Record<Need, string> = {
  nixos: 'a NixOS machine',
  nixpkgs: 'nixpkgs, or pocketpkgs instead',
  sshd: 'an SSH server',
  httpd: 'a web server',
};

/** What a unit asks of the machine, as reports and pages say it; "" where it asks for nothing. */
export function saysNeeds(needs: readonly Need[]): string {
  return needs.length > 0 ? `needs ${needs.map((need) => words[need]).join(' and ')}` : '';
}
