# lib: a fixed point that joins the concerns, one file each.
# What nixpkgs has at the top of its lib is at the top here; a name that pocketpkgs does not have is a missing attribute.
let
  inherit (import ./fixed-points.nix { }) makeExtensible;
in
makeExtensible (
  lib:
  let
    load = file: import file { inherit lib; };
    concerns = {
      fixedPoints = load ./fixed-points.nix;
      trivial = load ./trivial.nix;
      attrsets = load ./attrsets.nix;
      lists = load ./lists.nix;
      strings = load ./strings.nix;
      stringsWithDeps = load ./strings-with-deps.nix;
      versions = load ./versions.nix;
      asserts = load ./asserts.nix;
      debug = load ./debug.nix;
      customisation = load ./customisation.nix;
      generators = load ./generators.nix;
      cli = load ./cli.nix;
      meta = load ./meta.nix;
      licenses = load ./licenses.nix;
      systems = load ./systems.nix;
      path = load ./path.nix;
      filesystem = load ./filesystem.nix;
      fileset = load ./fileset.nix;
      sources = load ./sources.nix;
      modules = load ./modules.nix;
      options = load ./options.nix;
      types = load ./types.nix;
    };
    # All of a concern but what is reached by the concern's name only: lib.lists.hasPrefix is not lib.hasPrefix.
    allBut = names: set: removeAttrs set names;
  in
  concerns
  // allBut [
    "oldestSupportedRelease"
    "release"
    "versionSuffix"
  ] concerns.trivial
  // concerns.fixedPoints
  // concerns.attrsets
  // allBut [
    "commonPrefix"
    "findFirstIndex"
    "hasPrefix"
    "removePrefix"
  ] concerns.lists
  // allBut [
    "commonPrefixLength"
    "commonSuffixLength"
    "escapeNixIdentifier"
    "escapeNixString"
    "floatToString"
    "isConvertibleWithToString"
    "levenshtein"
    "levenshteinAtMost"
    "readFile"
    "replicate"
    "sanitizeDerivationName"
  ] concerns.strings
  // concerns.stringsWithDeps
  // concerns.customisation
  // allBut [
    "availableOn"
    "defaultPriority"
    "platformMatch"
  ] concerns.meta
  // allBut [ "listFilesRecursive" ] concerns.filesystem
  // concerns.sources
  // allBut [
    "assertEachOneOf"
    "checkAssertWarn"
  ] concerns.asserts
  // concerns.debug
  // allBut [
    "defaultOrderPriority"
    "defaultOverridePriority"
    "filterOverrides'"
    "importApply"
    "importJSON"
    "importTOML"
    "mkAliasAndWrapDefsWithPriority"
  ] concerns.modules
  // allBut [
    "literalCode"
    "renderOptionValue"
    "showDefs"
  ] concerns.options
  // {
    inherit (concerns.types)
      defaultFunctor
      defaultTypeMerge
      isOptionType
      isType
      mkOptionType
      setType
      ;
    inherit (builtins)
      convertHash
      fromJSON
      fromTOML
      getContext
      hasContext
      hashString
      parseDrvName
      placeholder
      readFile
      splitVersion
      toFile
      toJSON
      toString
      toXML
      tryEval
      ;

    platforms = lib.systems.doubles;
    # nixpkgs' people; an example names none.
    maintainers = { };
    teams = { };

    # Hashes that are never right: the first build says which one is.
    fakeHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    fakeSha256 = lib.strings.replicate 64 "0";
    fakeSha512 = lib.strings.replicate 128 "0";
  }
)
