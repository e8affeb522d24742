/** A name that a text mentions. */
export interface Mention {
  /** "lib.mapAttrs", "builtins.map", "pkgs.hello", or an option. */
  name: string;
  /** Counted from 1. */
  line: number;
}

/** A name is not part of a longer one, of a path or of an address. */
const before = String.raw`(?<![\w.$/"'@-])`;

const values = new RegExp(
  String.raw`${before}(?:lib|builtins)(?:\.[A-Za-z_][\w'-]*)+|${before}pkgs\.[A-Za-z_][\w'-]*`,
  'g',
);

/** The names of lib, of builtins and of packages in a text, be it code or prose. */
export function mentionsIn(text: string): Mention[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...withoutComment(line).matchAll(values)].map(([name]) => ({ name, line: index + 1 })),
    );
}

/**
 * The options that inline code of prose names: all of it is the name, or it begins with it and sets it, such as
 * `services.web.enable = true`.
 * @param roots the first parts that names of options have
 */
export function optionsNamed(code: string, roots: ReadonlySet<string>): string[] {
  const [, name = ''] =
    /^(?:config\.|options\.)?([A-Za-z][\w-]*(?:\.(?:[\w<>*'-]+|"[^"]*"))+)(?:\s*=.*)?;?$/.exec(code) ?? [];
  const root = name.slice(0, name.indexOf('.'));
  return roots.has(root) && !file.test(name) && !flake.test(name) ? [name] : [];
}

/** `home.nix` and `nix.conf` are files. */
const file =
  /^[\w-]+\.(?:nix|conf|json|lock|toml|ya?ml|sh|md|txt|service|socket|timer|target|drv|dev|org|com)$/;

/** The input of a flake is called as a set of options. */
const flake = /^nixpkgs\.(?:lib|legacyPackages|url|nixosModules|\*)(?:\.|$)/;

/** What stands after "#" at the beginning of a line or after a space. In a text in quotes it may be more than a comment. */
function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#\s.*$/, '');
}
