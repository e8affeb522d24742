# Declaring options, and showing them. options/ has the functions that merge
# definitions, that show them in messages, and that list them for documentation.
{ lib }:
let
  literal =
    tag: text:
    if builtins.isString text then
      {
        _type = tag;
        inherit text;
      }
    else
      throw "${tag} expects a string.";
in
import ./options/merge.nix { inherit lib; }
// import ./options/show.nix { inherit lib; }
// import ./options/docs.nix { inherit lib; }
// rec {
  /**
    Nix code, shown as it is where documentation shows a value.

    `literalExpression :: String -> Literal`
  */
  literalExpression = literal "literalExpression";

  /**
    Markdown, shown where documentation would show a value.

    `literalMD :: String -> Literal`
  */
  literalMD = literal "literalMD";

  /**
    Declare an option. All attributes are optional.

    type
    : checks and merges definitions; `types.unspecified` without one.

    default
    : the value without a definition; it merges like one of priority 1500.

    defaultText, example, description, relatedPackages
    : for documentation.

    apply
    : a function that the merged value passes through.

    internal, visible
    : whether documentation shows it; visible may also be "shallow" (without
      what is below it) or "transparent" (only what is below it).

    readOnly
    : there may be one definition only, and a default is one.

    `mkOption :: { … } -> Option`
  */
  mkOption =
    {
      default ? null,
      defaultText ? null,
      example ? null,
      description ? null,
      relatedPackages ? null,
      type ? null,
      apply ? null,
      internal ? null,
      visible ? null,
      readOnly ? null,
    }@attrs:
    attrs // { _type = "option"; };

  /**
    Whether a value is an option declaration, or an option of an `options` tree.
  */
  isOption = lib.isType "option";

  /**
    Declare a Boolean option, false by default, for enabling what is named.

    `mkEnableOption :: String -> Option`
  */
  mkEnableOption =
    name:
    mkOption {
      default = false;
      example = true;
      description = "Whether to enable ${name}.";
      type = lib.types.bool;
    };

  /**
    Declare an option that holds a package of a package set.

    default
    : the attribute path of the package, the name if not given; with null there
      is no default, or it is null if nullable.

    example
    : an attribute path or an expression.

    `mkPackageOption :: Packages -> (String | [String]) -> { nullable, default, example, extraDescription, pkgsText } -> Option`
  */
  mkPackageOption =
    pkgs: name:
    {
      nullable ? false,
      default ? name,
      example ? null,
      extraDescription ? "",
      pkgsText ? "pkgs",
    }:
    let
      path = lib.toList default;
      pathText = lib.showAttrPath path;
      shownName = if builtins.isList name then lib.last name else name;
    in
    mkOption (
      {
        description =
          "The ${shownName} package to use."
          + (if extraDescription == "" then "" else " ${extraDescription}");
        type = (if nullable then lib.types.nullOr else lib.id) lib.types.package;
      }
      // lib.optionalAttrs (default != null) {
        default = lib.attrByPath path (throw "${pathText} cannot be found in ${pkgsText}") pkgs;
        defaultText = literalExpression "${pkgsText}.${pathText}";
      }
      // lib.optionalAttrs (default == null && nullable) { default = null; }
      // lib.optionalAttrs (example != null) {
        example = literalExpression (
          if builtins.isList example then "${pkgsText}.${lib.showAttrPath example}" else example
        );
      }
    );

  /**
    Declare an option that takes any definition and has no value, so that a
    module can be shared with configurations that lack the real option.

    `mkSinkUndeclaredOptions :: { … } -> Option`
  */
  mkSinkUndeclaredOptions =
    attrs:
    mkOption (
      {
        internal = true;
        visible = false;
        default = false;
        description = "Sink for option definitions.";
        type = lib.types.mkOptionType {
          name = "sink";
          check = _: true;
          merge = _: _: false;
        };
        apply = _: throw "Option value is not readable because the option is not declared.";
      }
      // attrs
    );

  /**
    The values of definitions.

    `getValues :: [{ value, ... }] -> [a]`
  */
  getValues = map (def: def.value);

  /**
    The files of definitions.

    `getFiles :: [{ file, ... }] -> [String]`
  */
  getFiles = map (def: def.file);
}
