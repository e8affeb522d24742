# Formats of settings: each has a type for options, and generate name value -> file.
{ lib }:
pkgs:
let
  inherit (lib) types generators;

  # Values that nest; nullable ones can be null at any depth.
  nested =
    description: nullable:
    let
      value =
        (if nullable then types.nullOr else lib.id) (
          types.oneOf (
            with types;
            [
              bool
              int
              float
              str
              path
              (attrsOf value)
              (listOf value)
            ]
          )
        )
        // {
          inherit description;
        };
    in
    value;
  # A value through a program: its JSON is in $valuePath.
  convert =
    tools: command: name: value:
    pkgs.runCommand name {
      nativeBuildInputs = tools;
      value = builtins.toJSON value;
      passAsFile = [ "value" ];
      preferLocalBuild = true;
    } command;

  # Lines of key = value: an atom, or a list of atoms, which is a line for each or is made an atom by listToValue.
  lines =
    what: args:
    let
      listsAsDuplicateKeys = args.listsAsDuplicateKeys or false;
      listToValue = args.listToValue or null;
      atom =
        types.nullOr (
          types.oneOf (
            with types;
            [
              bool
              int
              float
              str
            ]
          )
        )
        // {
          description = "${what} (null, bool, int, float or string)";
        };
      orListOf =
        list: suffix:
        (
          if args.atomsCoercedToLists or false then
            types.coercedTo atom lib.singleton (list atom)
          else
            types.either atom (list atom)
        )
        // {
          description = atom.description + suffix;
        };
    in
    assert listsAsDuplicateKeys -> listToValue == null;
    {
      type =
        if listsAsDuplicateKeys then
          orListOf types.listOf " or a list of them for duplicate keys"
        else if listToValue != null then
          orListOf types.nonEmptyListOf " or a non-empty list of them"
        else
          atom;
      join = value: if lib.isList value && listToValue != null then listToValue value else value;
      # What is left is for the generator.
      rest = removeAttrs args [
        "listToValue"
        "atomsCoercedToLists"
      ];
    };
in
rec {
  json =
    { }:
    {
      type = nested "JSON value" true;
      generate = convert [ pkgs.jq ] ''jq . "$valuePath"> $out'';
    };

  yaml =
    { }:
    {
      type = nested "YAML 1.1 value" true;
      generate = convert [ pkgs.jq ] ''jq -r -S -f ${./yaml.jq} "$valuePath" > $out'';
    };

  yaml_1_1 = yaml;
  # What is written here means the same in both: every string is quoted.
  yaml_1_2 = { }: yaml { } // { type = nested "YAML 1.2 value" true; };

  toml =
    { }:
    {
      type = nested "TOML value" false;
      generate = convert [ pkgs.yq-go ] ''yq -p json -o toml 'sort_keys(..)' "$valuePath" > $out'';
    };

  ini =
    args:
    let
      section = lines "INI atom" args;
    in
    {
      type = types.attrsOf (
        types.attrsOf section.type
        // {
          description = "section of an INI file (attrs of ${section.type.description})";
        }
      );
      lib.types.atom = section.type;
      generate =
        name: value:
        pkgs.writeText name (
          generators.toINI section.rest (lib.mapAttrs (_: lib.mapAttrs (_: section.join)) value)
        );
    };

  keyValue =
    args:
    let
      file = lines "atom" ({ atomsCoercedToLists = true; } // args);
    in
    {
      type = types.attrsOf file.type;
      generate =
        name: value:
        pkgs.writeText name (generators.toKeyValue file.rest (lib.mapAttrs (_: file.join) value));
    };
}
