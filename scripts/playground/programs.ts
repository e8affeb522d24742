/** Debian packages of the machine, by the suite that has them for i386. Their dependencies come with them. */
export const wanted = {
  /** Nix and what units use: the suite that the verifier's Nix comes from. */
  userland: {
    suite: 'forky',
    packages: [
      'nix-bin',
      'bash-static',
      'bash',
      'busybox-static',
      'coreutils',
      'diffutils',
      'findutils',
      'gawk',
      'git',
      'grep',
      'gzip',
      'jq',
      'procps',
      'sed',
      'sqlite3',
      'tar',
      'tree',
      'util-linux',
      'xz-utils',
    ],
  },
  /** The last suite with a kernel for i386, and the BIOS that starts it once, when the image is made. */
  kernel: { suite: 'bookworm', packages: ['linux-image-686', 'seabios'] },
} as const;

/** Programs of /usr/bin that the machine has; of each come the libraries that its loader lists. */
export const programs = [
  ...['nix', 'git', 'bash', 'bash-static', 'busybox', 'jq', 'sqlite3', 'tree'],
  ...['awk', 'gawk', 'cmp', 'diff', 'find', 'grep', 'gzip', 'pgrep', 'pkill', 'ps', 'sed', 'setpriv', 'setsid', 'tar', 'xargs', 'xz'],
  ...['basename', 'base64', 'cat', 'chmod', 'comm', 'cp', 'cut', 'date', 'dd', 'dirname', 'du', 'echo', 'env', 'expr'],
  ...['false', 'head', 'id', 'install', 'join', 'ln', 'ls', 'mkdir', 'mkfifo', 'mktemp', 'mv', 'nl', 'od', 'paste', 'printf'],
  ...['pwd', 'readlink', 'realpath', 'rm', 'rmdir', 'seq', 'sha256sum', 'sleep', 'sort', 'stat', 'tac', 'tail', 'tee'],
  ...['test', 'timeout', 'touch', 'tr', 'true', 'uname', 'uniq', 'unshare', 'wc', 'yes'],
];

/** Other names of a program, as Debian's packages link them. */
export const links = [
  ...['build', 'channel', 'collect-garbage', 'copy-closure', 'daemon', 'env', 'hash', 'instantiate'].map(
    (name) => [`nix-${name}`, 'nix'] as const,
  ),
  ...['prefetch-url', 'shell', 'store'].map((name) => [`nix-${name}`, 'nix'] as const),
  ...['git-upload-pack', 'git-receive-pack', 'git-upload-archive'].map((name) => [name, 'git'] as const),
  ['sh', 'bash'],
] as const;

/** Kernel modules between the kernel and the file system of v86, in the order in which they are loaded. */
export const modules = [
  'drivers/virtio/virtio',
  'drivers/virtio/virtio_ring',
  'drivers/virtio/virtio_pci_legacy_dev',
  'drivers/virtio/virtio_pci_modern_dev',
  'drivers/virtio/virtio_pci',
  'fs/netfs/netfs',
  'fs/fscache/fscache',
  'net/9p/9pnet',
  'net/9p/9pnet_virtio',
  'fs/9p/9p',
];
