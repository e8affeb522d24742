# What packages say about themselves.
{ lib }:
let
  inherit (builtins) isString match typeOf;
in
rec {
  # A package with more meta; it survives overrideAttrs where the package has that.
  addMetaAttrs =
    meta: drv:
    let
      merged = old: { meta = (old.meta or { }) // meta; };
    in
    if drv ? overrideAttrs then drv.overrideAttrs merged else drv // merged drv;
  dontDistribute = addMetaAttrs { hydraPlatforms = [ ]; };

  setName = name: drv: drv // { inherit name; };
  updateName = f: drv: setName (f drv.name) drv;
  mapDerivationAttrset = f: builtins.mapAttrs (_: pkg: if lib.isDerivation pkg then f pkg else pkg);

  # Which package wins in an environment where two have the same file: the one with the lower number.
  defaultPriority = 5;
  setPrio = priority: addMetaAttrs { inherit priority; };
  lowPrio = setPrio 10;
  hiPrio = setPrio (-10);
  lowPrioSet = mapDerivationAttrset lowPrio;
  hiPrioSet = mapDerivationAttrset hiPrio;

  # Whether a platform is the one that a system string, or a pattern, means.
  platformMatch =
    platform: wanted:
    if isString wanted then
      platform ? system && platform.system == wanted
    else
      lib.matchAttrs (if wanted ? parsed then wanted else { parsed = wanted; }) platform;
  # Whether a package can be had on a platform, as its meta.platforms and meta.badPlatforms say.
  availableOn =
    platform: pkg:
    let
      among = lib.any (platformMatch platform);
    in
    (!pkg ? meta.platforms || among pkg.meta.platforms) && !among (pkg.meta.badPlatforms or [ ]);

  # The path of a package's main program: meta.mainProgram, or its name with a warning.
  getExe =
    pkg:
    let
      shown = lib.strings.escapeNixIdentifier (pkg.meta.name or pkg.pname or pkg.name);
      assumed = lib.warn "getExe: Package ${shown} does not have the meta.mainProgram attribute. We'll assume that the main program has the same name for now, but this behavior is deprecated, because it leads to surprising errors when the assumption does not hold. If the package has a main program, please set `meta.mainProgram` in its definition to make this warning go away. Otherwise, if the package does not have a main program, or if you don't control its definition, use getExe' to specify the name to the program, such as lib.getExe' foo \"bar\"." (
        lib.getName pkg
      );
    in
    getExe' pkg (pkg.meta.mainProgram or assumed);
  # The path of a program of a package.
  getExe' =
    pkg: program:
    let
      refuse = text: "lib.meta.getExe': The ${text} instead.";
    in
    assert lib.assertMsg (lib.isDerivation pkg) (
      refuse "first argument is of type ${typeOf pkg}, but it should be a derivation"
    );
    assert lib.assertMsg (isString program) (
      refuse "second argument is of type ${typeOf program}, but it should be a string"
    );
    assert lib.assertMsg (match ".*/.*" program == null) (
      refuse "second argument \"${program}\" is a nested path with a \"/\" character, but it should just be the name of the executable"
    );
    "${lib.getBin pkg}/bin/${program}";
}
