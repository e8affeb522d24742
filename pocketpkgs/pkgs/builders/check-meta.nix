# Whether a package may be evaluated: its license, whether it is broken, insecure, or for other platforms.
# The sentences are nixpkgs', because that is what people search for.
{
  lib,
  config,
  hostPlatform,
}:
let
  inherit (lib) optionalString;
  set = name: builtins.getEnv name == "1";
  fullName =
    attrs: attrs.name or "${attrs.pname or "«name-missing»"}-${attrs.version or "«version-missing»"}";
  isFunctionAt = name: lib.isFunction (config.${name} or null);

  # Licenses: one, or a list of which all must be free.
  notFree = license: lib.isAttrs license && !(license.free or true);
  isUnfree =
    attrs:
    attrs ? meta.license
    && (
      if lib.isList attrs.meta.license then
        lib.any (license: !(license.free or false)) attrs.meta.license
      else
        notFree attrs.meta.license
    );
  mayBeUnfree =
    attrs:
    config.allowUnfree
    || set "NIXPKGS_ALLOW_UNFREE"
    || lib.elem (lib.getName attrs) config.allowUnfreePackages
    || isFunctionAt "allowUnfreePredicate" && config.allowUnfreePredicate attrs;

  isInsecure = attrs: attrs.meta.knownVulnerabilities or [ ] != [ ];
  mayBeInsecure =
    attrs:
    set "NIXPKGS_ALLOW_INSECURE"
    || (
      if isFunctionAt "allowInsecurePredicate" then
        config.allowInsecurePredicate attrs
      else
        lib.elem (fullName attrs) config.permittedInsecurePackages
    );

  among = lib.any (lib.meta.platformMatch hostPlatform);
  isUnsupported =
    attrs:
    (attrs ? meta.platforms && !among attrs.meta.platforms) || among (attrs.meta.badPlatforms or [ ]);

  brokenHandler =
    attrs:
    (config.problems.handlers.${lib.getName attrs} or { }).broken
      or (if config.allowBroken || set "NIXPKGS_ALLOW_BROKEN" then "ignore" else "error");

  impureNote = "\n   Note: When using `nix shell`, `nix build`, `nix develop`, etc with a flake,\n         then pass `--impure` in order to allow use of environment variables.\n    ";
  # How to allow a kind of package, and packages by name.
  allow = kind: variable: what: byName: ''
    a) To temporarily allow ${what}, you can use an environment variable
       for a single invocation of the nix tools.

         $ export ${variable}=1
         ${impureNote}
    b) For `nixos-rebuild` you can set
      { nixpkgs.config.allow${kind} = true; }
    in configuration.nix to override this.
    ${byName}
    c) For `nix-env`, `nix-build`, `nix-shell` or any other Nix command you can add
      { allow${kind} = true; }
    to ~/.config/nixpkgs/config.nix.
  '';
  licenseNames =
    license: toString (map (one: one.shortName or one.fullName or "unknown") (lib.toList license));
  shown = lib.generators.toPretty {
    allowPrettyValues = true;
    indent = "  ";
  };

  # Why a package is refused: { because; remedy; }, or null.
  refusal =
    attrs:
    let
      name = fullName attrs;
    in
    if isUnfree attrs && !mayBeUnfree attrs then
      {
        because = "has an unfree license (‘${licenseNames attrs.meta.license}’)";
        remedy = allow "Unfree" "NIXPKGS_ALLOW_UNFREE" "unfree packages" ''

          Alternatively you can configure a predicate to allow specific packages:
            { nixpkgs.config.allowUnfreePredicate = pkg: builtins.elem (lib.getName pkg) [
                "${lib.getName attrs}"
              ];
            }
        '';
      }
    else if
      isUnsupported attrs && !(config.allowUnsupportedSystem || set "NIXPKGS_ALLOW_UNSUPPORTED_SYSTEM")
    then
      {
        because = ''
          is not available on the requested hostPlatform:
            hostPlatform.system = "${hostPlatform.system}"
            package.meta.platforms = ${shown (attrs.meta.platforms or [ ])}
            package.meta.badPlatforms = ${shown (attrs.meta.badPlatforms or [ ])}
        '';
        remedy =
          allow "UnsupportedSystem" "NIXPKGS_ALLOW_UNSUPPORTED_SYSTEM"
            "packages that are unsupported for this system"
            "";
      }
    else if isInsecure attrs && !mayBeInsecure attrs then
      {
        because = "is marked as insecure";
        remedy =
          "\nKnown issues:\n"
          + lib.concatMapStrings (issue: " - ${issue}\n") attrs.meta.knownVulnerabilities
          + ''

            You can install it anyway by allowing this package, using the
            following methods:

            a) To temporarily allow all insecure packages, you can use an environment
               variable for a single invocation of the nix tools:

                 $ export NIXPKGS_ALLOW_INSECURE=1
                 ${impureNote}
            b) for `nixos-rebuild` you can add ‘${name}’ to
               `nixpkgs.config.permittedInsecurePackages` in the configuration.nix,
               like so:

                 {
                   nixpkgs.config.permittedInsecurePackages = [
                     "${name}"
                   ];
                 }

            c) For `nix-env`, `nix-build`, `nix-shell` or any other Nix command you can add
               ‘${name}’ to `permittedInsecurePackages` in
               ~/.config/nixpkgs/config.nix, like so:

                 {
                   permittedInsecurePackages = [
                     "${name}"
                   ];
                 }

          '';
      }
    else if (attrs.meta.broken or false) && brokenHandler attrs == "error" then
      {
        because = "has problems:\n- broken: This package is broken.\n";
        remedy = ''
          See also https://nixos.org/manual/nixpkgs/unstable#sec-problems
          To allow evaluation regardless, use:
          - Nixpkgs import: import nixpkgs { config = <below code>; }
          - NixOS: nixpkgs.config = <below code>;
          - nix-* commands: Put below code in ~/.config/nixpkgs/config.nix

            {
              problems.handlers = {
                ${lib.strings.escapeNixIdentifier (lib.getName attrs)}.broken = "warn"; # or "ignore"
              };
            }
        '';
      }
    else
      null;
in
{
  # True for a package that may be evaluated, and otherwise a throw.
  handled =
    { attrs, meta }:
    let
      reason = refusal attrs;
      at = meta.position or "«unknown-file»";
    in
    if reason != null then
      throw (
        "Refusing to evaluate package '${fullName attrs}' in ${at} because it ${reason.because}"
        + optionalString (reason.remedy != "") "\n${reason.remedy}"
      )
    else
      lib.warnIf ((attrs.meta.broken or false) && brokenHandler attrs == "warn")
        "Package '${fullName attrs}' in ${at} has the following problem: broken: This package is broken. See https://nixos.org/manual/nixpkgs/unstable#sec-problems"
        true;

  # meta as a package shows it: with its name, its position, and what the checks say.
  meta =
    attrs: position:
    let
      outputs = attrs.outputs or [ "out" ];
      first = lib.findFirst (output: lib.elem output outputs) (lib.head outputs) [
        "bin"
        "out"
      ];
    in
    {
      name = attrs.name or "${attrs.pname}-${attrs.version}";
      outputsToInstall = [ first ] ++ lib.optional (lib.elem "man" outputs) "man";
    }
    // attrs.meta or { }
    // lib.optionalAttrs (position != null) {
      position = "${position.file}:${toString position.line}";
    }
    // {
      unfree = isUnfree attrs;
      broken = attrs.meta.broken or false;
      unsupported = isUnsupported attrs;
      insecure = isInsecure attrs;
      available = refusal attrs == null;
    };
}
