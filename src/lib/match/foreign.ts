/** Output of programs that are not Nix, which readers paste as well: by literal texts that only they print. */

export interface Foreign {
  /** Who printed it. */
  program: string;
  advice: string;
}

interface Known extends Foreign {
  /** Any of these, anywhere in the text. */
  texts: readonly string[];
}

const known: readonly Known[] = [
  {
    program: 'the shell',
    texts: ['command not found: nix', 'nix: command not found', 'nix: not found', 'Unknown command: nix'],
    advice:
      'The shell found no program nix: it is not installed, or its folder is not on PATH. ' +
      'After an installation, open a new terminal; in one that is open: . /nix/var/nix/profiles/default/etc/profile.d/nix-daemon.sh',
  },
  {
    program: 'the shell',
    texts: ['command not found', 'Unknown command: '],
    advice:
      'The shell found no program of that name. For one command: nix shell nixpkgs#PACKAGE; in a project, add the package to its development shell. ' +
      'nixos-rebuild is there on NixOS alone. If a build of Nix printed it, paste the lines around it as well.',
  },
  {
    program: 'Git',
    texts: ['fatal: not a git repository'],
    advice:
      'Git printed this, not Nix: neither this folder nor one above it is a repository. Go to the one that you mean, or make one: git init. ' +
      'Nix reads a flake without Git too: nix build path:.',
  },
  {
    program: 'Python',
    texts: ['Traceback (most recent call last):', 'ModuleNotFoundError:', 'ImportError: cannot import name'],
    advice:
      'Python printed this, not Nix. A module that is missing belongs into the environment that Python runs in: ' +
      'python3.withPackages makes one. If a build of Nix ran Python, paste the lines after it as well.',
  },
  {
    program: 'npm',
    texts: ['npm ERR!', 'npm error '],
    advice:
      'npm printed this, not Nix. In a build npm has no network: what it wants to fetch must be fetched by Nix before. ' +
      'If a build of Nix ran npm, paste the lines after it as well.',
  },
  {
    program: 'the Rust compiler',
    texts: ['error[E0', 'error: could not compile `'],
    advice:
      'The Rust compiler printed this, not Nix. The fault is in the source that is built, or in its versions.',
  },
  {
    program: 'a C or C++ compiler',
    texts: ['fatal error: ', 'undefined reference to `', 'collect2: error:'],
    advice:
      'A C or C++ compiler printed this, not Nix. A header or a library that is missing belongs into buildInputs of the package.',
  },
  {
    program: 'Docker',
    texts: ['Cannot connect to the Docker daemon', 'docker: Error response from daemon'],
    advice: 'Docker printed this, not Nix: its daemon refused, or is not running.',
  },
];

/** The program that printed a text, where it is clearly not Nix; asked only where no page explains the text. */
export function foreign(text: string): Foreign | undefined {
  return known.find(({ texts }) => texts.some((one) => text.includes(one)));
}
