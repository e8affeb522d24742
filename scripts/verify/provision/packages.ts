/**
 * The Debian packages that make a userland for the sandbox. The solver starts from nothing,
 * so the essential ones are named too.
 */
export const packages = [
  // Nix, and a shell without libraries for its build sandbox
  'nix-bin', 'bash-static',
  // the sandbox
  'bubblewrap', 'util-linux',
  // what examples use
  'bash', 'coreutils', 'diffutils', 'findutils', 'gawk', 'git', 'grep', 'gzip', 'jq', 'sed', 'tar', 'tree', 'xz-utils',
] as const;
