# stdenv.mkDerivation: attributes, or a function of the final ones, to a package.
#   mkDerivation { pname = "x"; version = "1"; src = ./.; }
#   mkDerivation (finalAttrs: { … finalAttrs.version … finalAttrs.finalPackage … })
{
  lib,
  config,
  stdenv,
  bash,
}:
let
  inherit (builtins)
    isList
    isString
    typeOf
    unsafeGetAttrPos
    ;
  inherit (stdenv) hostPlatform;
  extend = import ./extend.nix { inherit lib; };
  checks = import ./check-meta.nix { inherit lib config hostPlatform; };

  # What is for Nix expressions only, and does not reach the builder.
  notForBuilder = [
    "__darwinAllowLocalNetworking"
    "__intentionallyOverridingVersion"
    "checkInputs"
    "env"
    "installCheckInputs"
    "meta"
    "nativeCheckInputs"
    "nativeInstallCheckInputs"
    "passthru"
    "pos"
    "hardeningDisable"
    "hardeningEnable"
  ];
  # What nixpkgs has and pocketpkgs does not. Nobody should find out from a result that it was ignored.
  refused = {
    __structuredAttrs = "Leave it out: attributes reach the builder as environment variables.";
    depsBuildBuild = "It does not cross-compile: use nativeBuildInputs.";
    depsBuildTarget = "It does not cross-compile: use nativeBuildInputs.";
    depsHostHost = "It does not cross-compile: use buildInputs.";
    depsTargetTarget = "It does not cross-compile: use buildInputs.";
    separateDebugInfo = "It strips programs and keeps no debug information.";
  };
  isSet =
    value:
    !(lib.elem value [
      null
      false
      [ ]
    ]);
  checkRefused =
    attrs:
    let
      names = builtins.filter (name: isSet attrs.${name}) (
        lib.attrNames (builtins.intersectAttrs refused attrs)
      );
      name = lib.head names;
    in
    lib.throwIf (names != [ ]) "pocketpkgs: mkDerivation has no ${name}. ${refused.${name}}";

  # Packages, store paths, null and lists of them; anything else is named with its place.
  checkedInputs =
    attrs: list:
    let
      walk =
        place:
        lib.imap1 (
          index: input:
          let
            here = "element ${toString index} of ${place}";
          in
          if input == null || lib.isDerivation input || isString input || builtins.isPath input then
            input
          else if isList input then
            walk here input
          else
            throw "Dependency is not of a valid type: ${here} for ${attrs.name or attrs.pname}"
        );
    in
    map (input: if lib.isDerivation input then lib.getDev input else input) (
      builtins.filter (input: input != null) (lib.flatten (walk list (attrs.${list} or [ ])))
    );

  # The env attribute: variables that are no attributes of the package.
  checkedEnv =
    attrs: taken:
    let
      env = attrs.env or { };
      pretty = lib.generators.toPretty { };
      twice = lib.attrNames (builtins.intersectAttrs env taken);
      describe =
        name:
        "  - ${name}: in `env`: ${pretty env.${name}}; in derivation arguments: ${pretty taken.${name}}";
      isVariable = value: isString value || lib.isBool value || lib.isInt value || lib.isDerivation value;
    in
    assert lib.assertMsg (lib.isAttrs env && !lib.isDerivation env)
      "`env` must be an attribute set of environment variables. Set `env.env` or pick a more specific name.";
    assert lib.assertMsg (twice == [ ])
      "The `env` attribute set cannot contain any attributes passed to derivation. The following attributes are overlapping:\n${
        lib.concatMapStringsSep "\n" describe twice
      }";
    lib.mapAttrs (
      name: value:
      assert lib.assertMsg (isVariable value)
        "The `env` attribute set can only contain derivation, string, boolean or integer attributes. The `${name}` attribute is of type ${typeOf value}.";
      value
    ) env;

  make =
    overrideAttrs: attrs:
    let
      doCheck = attrs.doCheck or false;
      doInstallCheck = attrs.doInstallCheck or false;
      inputs = checkedInputs attrs;
      position =
        attrs.pos or (
          if attrs.meta.description or null != null then
            unsafeGetAttrPos "description" attrs.meta
          else if attrs.version or null != null then
            unsafeGetAttrPos "version" attrs
          else
            unsafeGetAttrPos "name" attrs
        );
      meta = checks.meta attrs position;

      arguments =
        removeAttrs attrs notForBuilder
        // {
          name = lib.strings.sanitizeDerivationName (attrs.name or "${attrs.pname}-${attrs.version}");
          builder = attrs.realBuilder or "${bash}/bin/bash";
          args =
            attrs.args or [
              "-e"
              (attrs.builder or ./default-builder.sh)
            ];
          inherit (hostPlatform) system;
          # An attribute that is null is as good as not there.
          __ignoreNulls = true;
          stdenv = stdenv.setup;
          outputs = attrs.outputs or [ "out" ];
          strictDeps = attrs.strictDeps or false;
          inherit doCheck doInstallCheck;
          nativeBuildInputs =
            inputs "nativeBuildInputs"
            ++ lib.optionals doCheck (inputs "nativeCheckInputs")
            ++ lib.optionals doInstallCheck (inputs "nativeInstallCheckInputs");
          buildInputs =
            inputs "buildInputs"
            ++ lib.optionals doCheck (inputs "checkInputs")
            ++ lib.optionals doInstallCheck (inputs "installCheckInputs");
          propagatedBuildInputs = inputs "propagatedBuildInputs";
          propagatedNativeBuildInputs = inputs "propagatedNativeBuildInputs";
          patches = attrs.patches or [ ];
          configureFlags = attrs.configureFlags or [ ];
        }
        // lib.optionalAttrs (attrs ? enableParallelBuilding) {
          enableParallelChecking = attrs.enableParallelChecking or attrs.enableParallelBuilding;
          enableParallelInstalling = attrs.enableParallelInstalling or attrs.enableParallelBuilding;
        };
      variables = checkedEnv attrs arguments;
      mainProgram =
        lib.optionalAttrs (attrs ? meta.mainProgram && !(attrs.env or { } ? NIX_MAIN_PROGRAM))
          {
            NIX_MAIN_PROGRAM = attrs.meta.mainProgram;
          };
      drvArgs = checkRefused attrs (arguments // mainProgram // variables);
    in
    extend (checks.handled { inherit attrs meta; }) (
      {
        inherit overrideAttrs meta;
        passthru = attrs.passthru or { };
        drvAttrs = drvArgs;
        # Builds what the package is built from, for caches and shells.
        inputDerivation = derivation (
          removeAttrs drvArgs [
            "outputHash"
            "outputHashAlgo"
            "outputHashMode"
          ]
          // {
            outputs = [ "out" ];
            args = [
              "-c"
              "export > $out"
            ];
          }
        );
        inherit stdenv;
      }
      // attrs.passthru or { }
    ) (derivation drvArgs);

  # The package of a function of its own final attributes, which overrideAttrs extends.
  extensible =
    function:
    let
      attrs = function (attrs // { inherit finalPackage overrideAttrs; });
      overrideAttrs =
        change:
        extensible (
          final:
          let
            prev = function final;
            new = lib.toExtension change final prev;
            at = unsafeGetAttrPos "version" new;
            half =
              prev ? src
              && prev ? version
              && new ? version
              && !(new ? src)
              && !(new.__intentionallyOverridingVersion or false);
          in
          lib.warnIf half ''
            ${
              attrs.name or "${attrs.pname or "<unknown name>"}-${attrs.version or "<unknown version>"}"
            } was overridden with `version` but not `src` at ${at.file or "<unknown file>"}:${
              toString at.line or "<unknown line>"
            }:${toString at.column or "<unknown column>"}.

            This is most likely not what you want. In order to properly change the version of a package, override
            both the `version` and `src` attributes:

            hello.overrideAttrs (oldAttrs: rec {
              version = "1.0.0";
              src = pkgs.fetchurl {
                url = "mirror://gnu/hello/hello-''${version}.tar.gz";
                hash = "...";
              };
            })

            (To silence this warning, set `__intentionallyOverridingVersion = true` in your `overrideAttrs` call.)
          '' (prev // removeAttrs new [ "__intentionallyOverridingVersion" ])
        );
      finalPackage = make overrideAttrs attrs;
    in
    finalPackage;
in
given: extensible (if lib.isFunction given then given else (_: given))
