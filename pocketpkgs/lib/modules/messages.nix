# The longer messages of the module system. Internal.
{ lib }:
let
  inherit (lib.options) showDefs showOption unknownModule;
  inherit (lib.strings) escapeNixString levenshtein levenshteinAtMost;

  escape = builtins.fromJSON ''"\u001b"'';
  bold = code: text: "${escape}[${code}m${text}${escape}[0m";
  wrong = bold "1;35";
  right = bold "1;32";
  code = bold "1";

  # " Did you mean …?", from names that are close. Distances are costly, so a
  # large set is searched for small ones only.
  suggestion =
    parent: names: wanted:
    let
      near =
        if builtins.length names < 100 then names else builtins.filter (levenshteinAtMost 2 wanted) names;
      best = lib.take 3 (lib.sortOn (levenshtein wanted) near);
      show = name: "`${showOption (parent ++ [ name ])}'";
      first = lib.concatMapStringsSep ", " show (lib.init best);
    in
    if best == [ ] then
      ""
    else
      "\n\nDid you mean ${
        if builtins.length best == 1 then "" else "${first} or "
      }${show (lib.last best)}?";
in
{
  # A definition for an option that no module declares.
  #
  # prefix is where the evaluation stands, options its tree, def the first
  # definition that no option takes.
  unknownOption =
    {
      prefix,
      options,
      def,
    }:
    let
      name = showOption (prefix ++ def.prefix);
      parent = lib.init def.prefix;
      siblings = builtins.attrNames (lib.attrByPath parent { } options);
      candidates = if parent == [ ] then lib.remove "_module" siblings else siblings;
      values =
        builtins.addErrorContext
          "while evaluating the error message for definitions for `${name}', which is an option that does not exist"
          (builtins.addErrorContext "while evaluating a definition from `${def.file}'" (showDefs [ def ]));
      message = "The option `${name}' does not exist. Definition values:${values}${
        suggestion (lib.init (prefix ++ def.prefix)) candidates (lib.last def.prefix)
      }";
    in
    if builtins.attrNames options != [ "_module" ] then
      message
    else if prefix == [ ] then
      ''
        ${message}

        It seems as if you're trying to declare an option by placing it into `config' rather than `options'!
      ''
    else
      ''
        ${message}

        However there are no options defined in `${showOption prefix}'. Are you sure you've
        declared your options properly? This can happen if you e.g. declared your options in `types.submodule'
        under `config' rather than `options'.
      '';

  # A value with a _type that is no module's, in a list of modules.
  notAModule =
    {
      tag,
      class,
      file,
      prefix,
    }:
    let
      input = wrong "inputs.someflake";
      usual = if class == null then "someApp" else class;
      older = {
        nixos = "nixosModules";
        darwin = "darwinModules";
      };
      loadedBy =
        if file == null || file == unknownModule then
          ""
        else
          ", while trying to load a module into ${toString file}";
      loadedAt =
        if prefix == [ ] then "" else ", while trying to load a module into ${code (showOption prefix)}";
      hints = {
        configuration = ''


          If you really mean to import this configuration, instead please only import the modules that make up the configuration.
          You may have to create a `let` binding, file or attribute to give yourself access to the relevant modules.
          While loading a configuration into the module system is a very sensible idea, it can not be done cleanly in practice.'';
        flake = ''


          Perhaps you forgot to select an attribute name?
          Instead of, for example,
              ${input}
          you need to write something like
              ${input}${right ".modules.${usual}.default"}''
        + (
          if class != null && older ? ${class} then
            "\nor\n    ${input}${right ".${older.${class}}.default"}"
          else
            ""
        );
      };
    in
    ''
      Expected a module, but found a value of type ${wrong (escapeNixString tag)}${loadedBy}${loadedAt}.
      A module is typically loaded by adding it to the ${code "imports = [ ... ];"} attribute of an existing module, or in the ${code "modules = [ ... ];"} argument of various functions.
      Please make sure that each of the list items is a module, and not a different kind of value.''
    + hints.${tag} or "";
}
