/** Whose a file is that a trace names: the reader's, nixpkgs', Nix's own, or that of another flake. */
export type Owner = 'yours' | 'nixpkgs' | 'nix' | 'other';

const inStore = /^\/nix\/store\/([0-9a-z]{32})-[^/]{1,200}\/(.*)$/;
/** Where nixpkgs has its files, and hardly anybody else. */
const layout =
  /^(?:lib\/(?:modules|options|types|attrsets|customisation|fixed-points|trivial|lists|strings)\.nix$|pkgs\/(?:stdenv|build-support|top-level|by-name|development|os-specific)\/|nixos\/(?:lib|modules)\/)/;
const channels = /\/channels\/[^/]{1,60}\/|\/nixpkgs\/(?:lib|pkgs|nixos)\//;

/** Tells of the files of one trace whose they are: the copy of nixpkgs is known by the files that only it has. */
export class Owners {
  readonly #copies: ReadonlySet<string>;

  /** @param files of the whole trace */
  constructor(files: readonly string[]) {
    this.#copies = new Set(
      files.flatMap((file) => {
        const [, hash = '', rest = ''] = inStore.exec(file) ?? [];
        return layout.test(rest) ? [hash] : [];
      }),
    );
  }

  of(file: string): Owner {
    if (/^(?:<nix\/|«nix-internal»|«internal|internal)/.test(file)) return 'nix';
    if (
      /^«(?:github|gitlab|sourcehut|git\+https|https|tarball|channel):/.test(file) ||
      file.startsWith('«nixpkgs')
    )
      return /nixpkgs|nixos-\d\d/i.test(file) ? 'nixpkgs' : 'other';
    const [, hash = ''] = inStore.exec(file) ?? [];
    if (this.#copies.has(hash) || file.startsWith('<nixpkgs') || channels.test(file)) return 'nixpkgs';
    return /\/(?:home-manager|nix-darwin)(?:-master|-source)?\/(?:modules|lib|nixos)\//.test(file)
      ? 'other'
      : 'yours';
  }
}
