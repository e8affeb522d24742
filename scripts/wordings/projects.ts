/** Where a project has its messages, and how its releases are called in its clone. */
export interface Project {
  /** Tags or branches of releases; the first group is the release. Without it: what is checked out, as `release`. */
  refs?: RegExp;
  /** What the release of the checkout is called where there are no refs. */
  release?: string;
  /** Folders of the sources. */
  folders: string[];
  /** Which files have messages. */
  files: RegExp;
  /** Which of them have none of a user's. */
  not?: RegExp;
  language: 'C++' | 'Go' | 'Nix' | 'Python';
}

const cpp = {
  folders: ['src', 'lix'],
  files: /\.(?:cc|hh|y|l|cpp)$/,
  not: /test|primops\/docs/,
  language: 'C++',
} satisfies Project;

/** By the names that pages give them. */
export const projects: Record<string, Project> = {
  Nix: { ...cpp, refs: /^(2\.\d{1,3})(?:\.\d{1,3})?$/ },
  Lix: { ...cpp, refs: /^(2\.\d{1,3})(?:\.\d{1,3})?$/ },
  'Determinate Nix': { ...cpp, refs: /^v(3\.\d{1,3})\.\d{1,3}$/ },
  skopeo: {
    refs: /^v(1\.\d{1,3})\.\d{1,3}$/,
    folders: ['cmd', 'vendor/github.com/containers', 'vendor/go.podman.io'],
    files: /\.go$/,
    not: /_test\.go$/,
    language: 'Go',
  },
  'Home Manager': {
    refs: /^release-(\d\d\.\d\d)$/,
    folders: ['home-manager', 'modules'],
    files: /\.(?:nix|sh|bash)$/,
    // News speaks of messages, and settings of programs hold texts that look like some.
    not: /\/(?:news|programs)\/|\/misc\/(?:news|nix)\.nix$/,
    language: 'Nix',
  },
  'nix-darwin': {
    refs: /^nix-darwin-(\d\d\.\d\d)$/,
    folders: ['modules', 'pkgs'],
    files: /\.(?:nix|sh)$/,
    language: 'Nix',
  },
  'nixos-rebuild-ng': {
    release: '26.11',
    folders: ['pkgs/by-name/ni/nixos-rebuild-ng/src/nixos_rebuild'],
    files: /\.py$/,
    language: 'Python',
  },
};
