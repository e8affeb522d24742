# Flags of configure, CMake and Meson. Each refuses a value of the wrong type: a package in place of its name.
# An assertion's text is part of its error, so each is worded as in nixpkgs.
{ lib }:
let
  inherit (builtins) elem isString;
  inherit (lib) toUpper;
in
rec {
  # --enable-x or --disable-x; with a value where it is enabled.
  enableFeature =
    flag: feature:
    assert lib.isBool flag;
    assert lib.isString feature;
    "--${if flag then "enable" else "disable"}-${feature}";
  enableFeatureAs =
    flag: feature: value:
    enableFeature flag feature + lib.optionalString flag "=${value}";
  withFeature =
    flag: feature:
    assert isString feature;
    "--${if flag then "with" else "without"}-${feature}";
  withFeatureAs =
    flag: feature: value:
    withFeature flag feature + lib.optionalString flag "=${value}";

  # -Dname:TYPE=value
  cmakeOptionType =
    type: feature: value:
    let
      types = [
        "BOOL"
        "FILEPATH"
        "PATH"
        "STRING"
        "INTERNAL"
        "LIST"
      ];
    in
    assert elem (toUpper type) types;
    assert isString feature;
    assert isString value;
    "-D${feature}:${toUpper type}=${value}";
  cmakeBool =
    condition: flag:
    assert lib.isString condition;
    assert lib.isBool flag;
    cmakeOptionType "bool" condition (if flag then "TRUE" else "FALSE");
  cmakeFeature =
    feature: value:
    assert lib.isString feature;
    assert lib.isString value;
    cmakeOptionType "string" feature value;

  # -Dname=value
  mesonOption =
    feature: value:
    assert lib.isString feature;
    assert lib.isString value;
    "-D${feature}=${value}";
  mesonBool =
    condition: flag:
    assert lib.isString condition;
    assert lib.isBool flag;
    mesonOption condition (lib.boolToString flag);
  mesonEnable =
    feature: flag:
    assert lib.isString feature;
    assert lib.isBool flag;
    mesonOption feature (if flag then "enabled" else "disabled");
}
