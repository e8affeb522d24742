# Texts from Nix values: JSON, INI and its kin, key=value files, and Nix itself.
{ lib }:
let
  inherit (builtins)
    isAttrs
    isBool
    isFloat
    isInt
    isList
    isPath
    isString
    ;
  inherit (lib)
    concatMapStringsSep
    concatStringsSep
    escape
    isDerivation
    isFunction
    mapAttrsToList
    ;
in
rec {
  # JSON is YAML.
  toJSON = { }: builtins.toJSON;
  toYAML = { }: builtins.toJSON;

  # A value in a configuration file: strings as they are, numbers, true, false, null; nothing else.
  mkValueStringDefault =
    { }:
    value:
    let
      refuse =
        what: abort "generators.mkValueStringDefault: ${what} not supported: ${toPretty { } value}";
    in
    if isString value then
      value
    else if isInt value || isDerivation value then
      toString value
    else if isBool value then
      lib.boolToString value
    else if value == null then
      "null"
    else if isList value then
      refuse "lists"
    else if isAttrs value then
      refuse "attrsets"
    else if isFunction value then
      refuse "functions"
    else if isFloat value then
      lib.strings.floatToString value
    else
      abort "generators.mkValueStringDefault: this value is not supported: ${toPretty { } (toString value)}";

  # key, separator, value; the separator is escaped in the key.
  mkKeyValueDefault =
    {
      mkValueString ? mkValueStringDefault { },
    }:
    separator: key: value:
    "${escape [ separator ] key}${separator}${mkValueString value}";

  # Lines of key=value.
  toKeyValue =
    {
      mkKeyValue ? mkKeyValueDefault { } "=",
      listsAsDuplicateKeys ? false,
      indent ? "",
    }:
    let
      line = key: value: indent + mkKeyValue key value + "\n";
      lines =
        key: value:
        if listsAsDuplicateKeys then lib.concatMapStrings (line key) (lib.toList value) else line key value;
    in
    set: lib.concatStrings (mapAttrsToList lines set);

  # Sections of them, each under its [name].
  toINI =
    {
      mkSectionName ? escape [
        "["
        "]"
      ],
      mkKeyValue ? mkKeyValueDefault { } "=",
      listsAsDuplicateKeys ? false,
    }:
    let
      section =
        name: values:
        "[${mkSectionName name}]\n" + toKeyValue { inherit mkKeyValue listsAsDuplicateKeys; } values;
    in
    sections: concatStringsSep "\n" (mapAttrsToList section sections);

  # The same, after lines that belong to no section.
  toINIWithGlobalSection =
    {
      mkSectionName ? escape [
        "["
        "]"
      ],
      mkKeyValue ? mkKeyValueDefault { } "=",
      listsAsDuplicateKeys ? false,
    }:
    {
      globalSection,
      sections ? { },
    }:
    lib.optionalString (globalSection != { }) (
      toKeyValue { inherit mkKeyValue listsAsDuplicateKeys; } globalSection + "\n"
    )
    + toINI { inherit mkSectionName mkKeyValue listsAsDuplicateKeys; } sections;

  # git's configuration: sets in sets become [a "b.c"], lists repeat the key.
  toGitINI =
    let
      sectionName =
        name:
        let
          parts = lib.splitString "." name;
          rest = concatStringsSep "." (builtins.tail parts);
        in
        if lib.hasInfix "\"" name || rest == "" then name else "${builtins.head parts} \"${rest}\"";
      quote =
        value:
        mkValueStringDefault { } (
          if isString value then
            "\"${builtins.replaceStrings [ "\n" "\t" "\"" "\\" ] [ "\\n" "\\t" "\\\"" "\\\\" ] value}\""
          else
            value
        );
      line = key: value: "\t" + mkKeyValueDefault { mkValueString = quote; } " = " key value;
      lines = key: value: concatMapStringsSep "\n" (line key) (lib.toList value);

      isSection = value: isAttrs value && !isDerivation value;
      # { a.b.c = 1; } as a list of { "a.b".c = 1; }
      flat =
        path: value:
        if isSection value then
          lib.concatLists (mapAttrsToList (name: flat (path ++ [ name ])) value)
        else if builtins.length path > 1 then
          [ { ${concatStringsSep "." (lib.dropEnd 1 path)}.${lib.last path} = value; } ]
        else
          [ { ${builtins.head path} = value; } ];
      isDeep = value: isAttrs value && lib.any isSection (builtins.attrValues value);
    in
    set:
    let
      deep = lib.filterAttrs (_: isDeep) set;
    in
    toINI {
      mkSectionName = sectionName;
      mkKeyValue = lines;
    } (removeAttrs set (builtins.attrNames deep) // lib.foldl lib.recursiveUpdate { } (flat [ ] deep));

  # A value that may be deeper than one wants to go: stops, or throws, below a depth.
  withRecursion =
    {
      depthLimit,
      throwOnDepthLimit ? true,
    }:
    let
      special = [
        "__functor"
        "__functionArgs"
        "__toString"
        "__pretty"
      ];
      cut =
        depth: value:
        if depthLimit == null || depth <= depthLimit then
          value
        else if throwOnDepthLimit then
          throw "Exceeded maximum eval-depth limit of ${toString depthLimit} while trying to evaluate with `generators.withRecursion'!"
        else
          "<unevaluated>";
      go =
        depth: value:
        let
          next = x: go (depth + 1) (cut (depth + 1) x);
        in
        if isAttrs value then
          builtins.mapAttrs (name: if builtins.elem name special then lib.id else next) value
        else if isList value then
          map next value
        else
          cut (depth + 1) value;
    in
    assert isInt depthLimit;
    go 0;

  # A value as it is written in Nix, over several lines or on one.
  # With allowPrettyValues, a set { __pretty, val } shows itself.
  toPretty =
    {
      allowPrettyValues ? false,
      multiline ? true,
      indent ? "",
    }:
    let
      text =
        open: close: value:
        let
          lines = builtins.filter isString (builtins.split "\n" value);
          single = map (escape [
            "\\"
            "\""
            "\${"
          ]) lines;
          several = map (builtins.replaceStrings [ "\${" "''" ] [ "''\${" "'''" ]) lines;
          end = lib.last several;
        in
        if multiline && builtins.length lines > 1 then
          "''"
          + open
          + concatStringsSep open (lib.init several)
          + (if end == "" then close else open + end)
          + "''"
        else
          "\"${concatStringsSep "\\n" single}\"";
      function =
        f:
        let
          show = name: optional: name + lib.optionalString optional "?";
          args = mapAttrsToList show (lib.functionArgs f);
        in
        if args == [ ] then "<function>" else "<function, args: {${concatStringsSep ", " args}}>";

      go =
        indent: value:
        let
          open = if multiline then "\n${indent}  " else " ";
          close = if multiline then "\n${indent}" else " ";
          inner = go (indent + "  ");
          attribute =
            name: x:
            "${lib.strings.escapeNixIdentifier name} = ${builtins.addErrorContext "while evaluating an attribute `${name}`" (inner x)};";
        in
        if isString value then
          text open close value
        else if isInt value || isPath value then
          toString value
        else if isFloat value then
          builtins.toJSON value
        else if isBool value then
          lib.boolToString value
        else if value == null then
          "null"
        else if isList value then
          if value == [ ] then "[ ]" else "[${open}${concatMapStringsSep open inner value}${close}]"
        else if isFunction value then
          function value
        else if allowPrettyValues && value ? __pretty && value ? val then
          value.__pretty value.val
        else if value == { } then
          "{ }"
        else if isDerivation value then
          "<derivation ${value.name or "???"}>"
        else
          "{${open}${concatStringsSep open (mapAttrsToList attribute value)}${close}}";
    in
    go indent;
}
