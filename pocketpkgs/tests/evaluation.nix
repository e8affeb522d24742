# Package sets, overlays, config and refusals: what is decided while evaluating.
{ pkgs }:
let
  inherit (pkgs) lib;
  again =
    args:
    import ../. (
      {
        inherit (pkgs.stdenv.hostPlatform) system;
        inherit lib;
      }
      // args
    );
  throws = value: !(builtins.tryEval value).success;
  evaluates = drv: (builtins.tryEval drv.drvPath).success;
  with' =
    meta: p:
    p.stdenvNoCC.mkDerivation {
      inherit meta;
      pname = "x";
      version = "1";
    };
  unfree = with' { license = lib.licenses.unfree; };
  broken = with' { broken = true; };
  insecure = with' { knownVulnerabilities = [ "CVE-0000-0000" ]; };
  elsewhere = with' { platforms = [ "x86_64-darwin" ]; };
  configured = config: again { inherit config; };

  first = _: _: { greeting = "one"; };
  second = final: prev: {
    greeting = prev.greeting + " two";
    greeter = final.writeText "greeter" final.greeting;
  };
  third = _: prev: { greeting = prev.greeting + " three"; };
  overlaid = again {
    overlays = [
      first
      second
    ];
  };
  function =
    {
      writeText,
      greeting ? "hi",
    }:
    writeText "x" greeting;
  package = pkgs.callPackage function { };
  recursive = pkgs.stdenvNoCC.mkDerivation rec {
    pname = "x";
    version = "1";
    passthru.shown = version;
  };
  fixed = pkgs.stdenvNoCC.mkDerivation (finalAttrs: {
    pname = "x";
    version = "1";
    passthru.shown = finalAttrs.version;
    passthru.self = finalAttrs.finalPackage.name;
  });
  two = pkgs.stdenvNoCC.mkDerivation {
    name = "two";
    outputs = [
      "out"
      "dev"
    ];
  };
  arm = import ../. {
    system = "aarch64-linux";
    inherit lib;
  };

  promises = {
    overlays-in-order = overlaid.greeting == "one two" && overlaid.greeter.text == "one two";
    extend = (overlaid.extend third).greeter.text == "one two three";
    append-overlays =
      (pkgs.appendOverlays [
        first
        third
      ]).greeting == "one three";
    package-overrides = (configured { packageOverrides = _: { jq = 1; }; }).jq == 1;
    overlays-are-functions =
      throws (again { overlays = [ { } ]; }).lib && throws (again { overlays = { }; }).lib;
    no-cross = throws (again { crossSystem = "aarch64-linux"; }).lib;

    call-package-override = package.text == "hi" && (package.override { greeting = "x"; }).text == "x";
    rec-keeps-old = (recursive.overrideAttrs { version = "2"; }).shown == "1";
    final-attrs-follow = (fixed.overrideAttrs { version = "2"; }).shown == "2";
    final-package = (fixed.overrideAttrs (_: prev: { version = prev.version + ".1"; })).self == "x-1.1";
    override-attrs-old =
      (fixed.overrideAttrs (old: {
        pname = old.pname + "y";
      })).name == "xy-1";
    override-attrs-after-override =
      ((package.override { greeting = "a"; }).overrideAttrs { name = "y"; }).text == "a";
    outputs = two.dev.outputName == "dev" && two.dev != two.out && lib.getDev two == two.dev;
    meta-position = lib.hasInfix "evaluation.nix:" two.meta.position;

    unfree-refused = !evaluates (unfree pkgs) && (unfree pkgs).name == "x-1";
    unfree-allowed = evaluates (
      unfree (configured {
        allowUnfree = true;
      })
    );
    unfree-predicate =
      evaluates (
        unfree (configured {
          allowUnfreePredicate = p: lib.getName p == "x";
        })
      )
      && !evaluates (
        unfree (configured {
          allowUnfreePredicate = p: lib.getName p == "y";
        })
      );
    unfree-packages = evaluates (
      unfree (configured {
        allowUnfreePackages = [ "x" ];
      })
    );
    broken-refused =
      !evaluates (broken pkgs)
      && evaluates (
        broken (configured {
          allowBroken = true;
        })
      );
    broken-handled = evaluates (
      broken (configured {
        problems.handlers.x.broken = "ignore";
      })
    );
    insecure-refused =
      !evaluates (insecure pkgs)
      && evaluates (
        insecure (configured {
          permittedInsecurePackages = [ "x-1" ];
        })
      );
    unsupported-refused =
      !evaluates (elsewhere pkgs)
      && evaluates (
        elsewhere (configured {
          allowUnsupportedSystem = true;
        })
      );

    aliases = throws pkgs.runCommandNoCC && !((configured { allowAliases = false; }) ? runCommandNoCC);
    absent = !(pkgs ? firefox);
    refused-by-name =
      throws pkgs.makeBinaryWrapper
      && throws pkgs.testers.runNixOSTest
      && throws (pkgs.jq.overrideAttrs { patches = [ ./x ]; }).name
      && !evaluates (
        pkgs.stdenvNoCC.mkDerivation {
          name = "x";
          __structuredAttrs = true;
        }
      );
    env-overlap =
      !evaluates (
        pkgs.stdenvNoCC.mkDerivation {
          name = "x";
          A = "1";
          env.A = "2";
        }
      );
    bad-input =
      !evaluates (
        pkgs.stdenvNoCC.mkDerivation {
          name = "x";
          buildInputs = [ { } ];
        }
      );
    other-system = arm.jq.system == "aarch64-linux" && evaluates arm.hello;
    main-program = lib.getExe pkgs.yq-go == "${pkgs.yq-go}/bin/yq";
  };
  failed = lib.attrNames (lib.filterAttrs (_: holds: !holds) promises);
in
{
  evaluation =
    if failed == [ ] then
      pkgs.writeText "evaluation" (lib.concatLines (lib.attrNames promises))
    else
      throw "pocketpkgs does not hold: ${toString failed}";
}
