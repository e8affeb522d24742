# Options and definitions, as messages show them.
{ lib }:
let
  inherit (lib.generators) toPretty withRecursion;
  inherit (lib.strings) escapeNixIdentifier;

  # A value in at most five lines; nothing if it cannot be evaluated.
  showValue =
    value:
    let
      pretty = builtins.tryEval (
        toPretty { } (
          withRecursion {
            depthLimit = 10;
            throwOnDepthLimit = false;
          } value
        )
      );
      lines = builtins.filter builtins.isString (builtins.split "\n" pretty.value);
      shown = lib.take 5 lines ++ lib.optional (builtins.length lines > 5) "...";
    in
    if !pretty.success then
      ""
    else if builtins.length lines == 1 then
      ": ${pretty.value}"
    else
      ":\n    ${builtins.concatStringsSep "\n    " shown}";
in
rec {
  /**
    The path of an option. Placeholders (`*`, `<name>`) are not quoted.

    `showOption :: [String] -> String`
  */
  showOption =
    path:
    builtins.concatStringsSep "." (
      map (
        name: if name == "*" || builtins.match "<(.*)>" name != null then name else escapeNixIdentifier name
      ) path
    );

  /**
    What stands for the file of a module that has none.
  */
  unknownModule = "<unknown-file>";

  /**
    Files, quoted and connected by "and".

    `showFiles :: [String] -> String`
  */
  showFiles = files: builtins.concatStringsSep " and " (map (file: "`${file}'") files);

  /**
    Definitions, each on a line of its own with its file and its value.

    `showDefs :: [{ file, value, ... }] -> String`
  */
  showDefs = lib.concatMapStrings (def: "\n- In `${def.file}'${showValue def.value}");

  /**
    An option and the files that define it.

    `showOptionWithDefLocs :: Option -> String`
  */
  showOptionWithDefLocs = opt: ''
    ${showOption opt.loc}, with values defined in:
    ${builtins.concatStringsSep "\n" (map (file: "  - ${file}") opt.files)}
  '';
}
