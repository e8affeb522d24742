/** What the start page leads to: what readers come for, each with the section that answers it. What is not there is not listed. */
export interface Task {
  /** After "I want to". */
  want: string;
  /** The page, with the heading. A test holds that both exist. */
  path: string;
}

export const tasks: readonly Task[] = [
  { want: 'enable flakes', path: '/reference/flakes/#enable-flakes' },
  { want: 'have a shell with the tools of a project', path: '/reference/devshells/#a-shell-for-a-project' },
  { want: 'package a program', path: '/reference/packaging/#a-first-package' },
  { want: 'write a NixOS module', path: '/reference/nixos-modules/#a-module' },
  { want: 'pin nixpkgs to one commit', path: '/reference/flakes/updating/#pin-nixpkgs-to-one-commit' },
  {
    want: 'mix unstable and stable packages',
    path: '/reference/flakes/inputs/#unstable-packages-beside-stable-ones',
  },
  { want: 'read private inputs in CI', path: '/reference/private-repos/ci/#give-ssh-absolute-paths' },
  { want: 'deploy a NixOS machine', path: '/reference/quick-reference/#nixos' },
  { want: 'roll back', path: '/reference/quick-reference/#roll-back' },
  { want: 'build an ISO with my SSH key', path: '/reference/iso-building/#an-iso-with-your-ssh-key' },
  { want: 'run K3s without internet', path: '/templates/airgapped-k3s-node/' },
  { want: 'copy packages without a network', path: '/reference/airgap/' },
];
