/**
 * The programs that pocketpkgs offers as packages, in addition to the base: units that use nixpkgs build with them.
 * They are fetched only where such a unit runs.
 */
export const nixpkgsPackages = [
  // building
  'bzip2',
  'ca-certificates',
  'debianutils',
  'file',
  'gcc',
  'libc6-dev',
  'libmagic-mgc',
  'make',
  'patch',
  'patchelf',
  'python3-minimal',
  'unzip',
  'zstd',
  // what units package and call
  'crane',
  'curl',
  'direnv',
  'glow',
  'gum',
  'iproute2',
  'kubectl',
  'kustomize',
  'less',
  'nftables',
  'passwd',
  'ripgrep',
  'shellcheck',
  'skopeo',
  'systemd',
  'umoci',
  'xorriso',
  'yq-go',
  // a medium that boots and installs, and a machine to boot it in
  'busybox-static',
  'cpio',
  'e2fsprogs',
  'fdisk',
  'grub-pc-bin',
  'grub2-common',
  'isolinux',
  'kmod',
  'linux-image-cloud-amd64',
  'mtools',
  'qemu-system-x86',
  'syslinux-common',
] as const;

/**
 * The Debian packages that make a userland for the sandbox. The solver starts from nothing,
 * so the essential ones are named too.
 */
export const packages = [
  // Nix, and a shell without libraries for its build sandbox
  'nix-bin',
  'bash-static',
  // the sandbox
  'bubblewrap',
  'util-linux',
  // what units use
  'bash',
  'bsdutils',
  'coreutils',
  'diffutils',
  'findutils',
  'gawk',
  'git',
  'grep',
  'gzip',
  'jq',
  'mount',
  'procps',
  'sed',
  'sqlite3',
  'tar',
  'tree',
  'xz-utils',
  // servers on loopback, for units that need one (scripts/verify/worlds/servers.ts)
  'lighttpd',
  'lighttpd-mod-openssl',
  'openssh-client',
  'openssh-server',
  'openssl',
] as const;
