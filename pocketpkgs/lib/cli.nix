# Command lines from attribute sets.
{ lib }:
let
  show = lib.generators.mkValueStringDefault { };
  replaced =
    name: by:
    lib.warnIf (lib.oldestSupportedReleaseIsAtLeast 2511) "lib.cli.${name} is deprecated, please use lib.cli.${by} or lib.cli.toCommandLineShellGNU instead.";
  gnuWords =
    {
      mkOptionName ? name: (if builtins.stringLength name == 1 then "-" else "--") + name,
      mkBool ? name: value: lib.optional value (mkOptionName name),
      mkList ? name: lib.concatMap (mkOption name),
      mkOption ?
        name: value:
        if value == null then
          [ ]
        else if optionValueSeparator == null then
          [
            (mkOptionName name)
            (show value)
          ]
        else
          [ "${mkOptionName name}${optionValueSeparator}${show value}" ],
      optionValueSeparator ? null,
    }:
    let
      words =
        name: value:
        if builtins.isBool value then
          mkBool name value
        else if builtins.isList value then
          mkList name value
        else
          mkOption name value;
    in
    set: lib.concatLists (lib.mapAttrsToList words set);
in
rec {
  # (name -> { option, sep, explicitBool, formatArg? }) -> set -> list of words.
  # null and false are left out, true is the option alone, a list repeats the option.
  toCommandLine =
    format:
    let
      word =
        name:
        let
          # Named as in nixpkgs: Nix says the name where an attribute of the format is wrong.
          renderOption =
            {
              option,
              sep,
              explicitBool,
              formatArg ? show,
            }:
            value:
            if value == null || (!explicitBool && value == false) then
              [ ]
            else if !explicitBool && value == true then
              [ option ]
            else if sep == null then
              [
                option
                (formatArg value)
              ]
            else
              [ "${option}${sep}${formatArg value}" ];
        in
        renderOption (format name);
      words = name: value: lib.concatMap (word name) (lib.toList value);
    in
    set: lib.concatLists (lib.mapAttrsToList words set);
  toCommandLineShell = format: set: lib.escapeShellArgs (toCommandLine format set);

  # As GNU's tools read it: -v, -xvalue, --verbose, --name=value.
  toCommandLineGNU =
    {
      isLong ? name: builtins.stringLength name > 1,
      explicitBool ? false,
      formatArg ? show,
    }:
    toCommandLine (name: {
      inherit explicitBool formatArg;
      option = (if isLong name then "--" else "-") + name;
      sep = lib.optionalString (isLong name) "=";
    });
  toCommandLineShellGNU = options: set: lib.escapeShellArgs (toCommandLineGNU options set);

  # The older functions: the value is a word of its own.
  toGNUCommandLine = replaced "toGNUCommandLine" "toCommandLine" gnuWords;
  toGNUCommandLineShell = replaced "toGNUCommandLineShell" "toCommandLineShell" (
    options: set: lib.escapeShellArgs (toGNUCommandLine options set)
  );
}
