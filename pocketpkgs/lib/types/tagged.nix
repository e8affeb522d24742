# The type of a choice between named options.
{ lib }:
let
  inherit (lib.modules) evalOptionValue;
  inherit (lib.options) getFiles showFiles showOption;
  inherit (lib.strings) escapeNixIdentifier escapeNixString;
  inherit (lib.types) defaultFunctor mkOptionType;

  # Say what is wrong with a tag that is not an option; add where it is declared.
  requireOption =
    tags: name: tag:
    let
      pos = builtins.unsafeGetAttrPos name tags;
      at = if pos == null then "" else " at ${pos.file}:${toString pos.line}:${toString pos.column}";
      found =
        if !(tag ? _type) then
          "was not."
        else if tag._type == "option-type" then
          "was a bare type, not wrapped in mkOption."
        else
          "was of type ${escapeNixString tag._type}.";
    in
    builtins.addErrorContext
      "while checking that attrTag tag ${escapeNixIdentifier name} is an option with a type${at}"
      (
        if tag._type or null != "option" then
          throw "In attrTag, each tag value must be an option, but tag ${escapeNixIdentifier name} ${found}"
        else
          tag
          // {
            declarations = tag.declarations or (if pos == null then [ ] else [ pos.file ]);
            declarationPositions = tag.declarationPositions or (if pos == null then [ ] else [ pos ]);
          }
      );

  joinTag =
    name: a: b:
    let
      declare = options: {
        inherit options;
        _file = "<attrTag {...}>";
        pos = null;
      };
    in
    lib.mergeOptionDecls [ name ] [ (declare a) (declare b) ]
    // {
      declarations = a.declarations ++ b.declarations;
      declarationPositions = a.declarationPositions ++ b.declarationPositions;
    };
in
rec {
  /**
    A set with exactly one attribute, which is one of the given options.

    `attrTag :: { <tag> :: Option } -> Type`
  */
  attrTag =
    given:
    let
      tags = builtins.mapAttrs (requireOption given) given;
      choices = builtins.concatStringsSep ", " (map escapeNixIdentifier (builtins.attrNames tags));
      tagOf = value: builtins.head (builtins.attrNames value);
    in
    mkOptionType {
      name = "attrTag";
      description = "attribute-tagged union with choices: ${choices}";
      descriptionClass = "noun";
      check =
        value:
        builtins.isAttrs value && builtins.length (builtins.attrNames value) == 1 && tags ? ${tagOf value};
      merge =
        loc: defs:
        let
          tag = tagOf (builtins.head defs).value;
          option = showOption loc;
          files = showFiles (getFiles defs);
          content =
            def:
            if tagOf def.value == tag then
              {
                inherit (def) file;
                value = def.value.${tag};
              }
            else
              throw "The option `${option}` is defined both as `${tag}` and `${tagOf def.value}`, in ${files}.";
        in
        if tags ? ${tag} then
          { ${tag} = (evalOptionValue (loc ++ [ tag ]) tags.${tag} (map content defs)).value; }
        else
          throw "The option `${option}` is defined as ${escapeNixIdentifier tag}, but ${escapeNixIdentifier tag} is not among the valid choices (${choices}). Value ${tag} was defined in ${files}.";
      getSubOptions = prefix: builtins.mapAttrs (name: tag: tag // { loc = prefix ++ [ name ]; }) tags;
      nestedTypes = tags;
      functor = defaultFunctor "attrTag" // {
        type = payload: attrTag payload.tags;
        payload = { inherit tags; };
        binOp = a: b: {
          tags =
            a.tags
            // b.tags
            // builtins.mapAttrs (name: tag: joinTag name a.tags.${name} tag) (
              builtins.intersectAttrs a.tags b.tags
            );
        };
      };
    };
}
