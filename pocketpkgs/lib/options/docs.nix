# Options as data for their documentation.
{ lib }:
let
  inherit (lib.options) literalExpression showOption unknownModule;

  /**
    A default or an example as something with a `_type` and a `text`.
  */
  renderOptionValue =
    value:
    if value ? _type && value ? text then
      value
    else
      literalExpression (
        lib.generators.toPretty {
          multiline = true;
          allowPrettyValues = true;
        } value
      );

  entryOf =
    opt: visible:
    let
      name = showOption opt.loc;
      type = opt.type or { };
      # A submodule may need definitions before it can be shown, and its options
      # have entries of their own.
      showsEmpty = (type.emptyValue or { }) ? value && type.getSubModules or null == null;
      render =
        what: value:
        builtins.addErrorContext "while evaluating the ${what} of option `${name}`" (
          renderOptionValue value
        );
    in
    {
      inherit (opt) loc;
      inherit name;
      description = opt.description or null;
      declarations = builtins.filter (file: file != unknownModule) opt.declarations;
      internal = opt.internal or false;
      visible = if builtins.isBool visible then visible else visible == "shallow";
      readOnly = opt.readOnly or false;
      type = type.description or "unspecified";
    }
    // lib.optionalAttrs (opt ? example) { example = render "example" opt.example; }
    // lib.optionalAttrs (opt ? defaultText || opt ? default || showsEmpty) {
      default = render (if opt ? defaultText then "defaultText" else "default value") (
        opt.defaultText or opt.default or type.emptyValue.value
      );
    }
    // lib.optionalAttrs (opt.relatedPackages or null != null) { inherit (opt) relatedPackages; };

  /**
    The entries of all options of a tree, those of submodules included. The
    first argument has no meaning any more.

    `optionAttrSetToDocList' :: Any -> Options -> [{ loc, name, description, type, … }]`
  */
  optionAttrSetToDocList' =
    _: options:
    builtins.concatMap (
      opt:
      let
        visible = opt.visible or true;
        below = opt.type.getSubOptions opt.loc;
      in
      [ (entryOf opt visible) ]
      ++ lib.optionals (if builtins.isBool visible then visible else visible == "transparent") (
        optionAttrSetToDocList' opt.loc below
      )
    ) (lib.collect lib.isOption options);
in
{
  inherit optionAttrSetToDocList' renderOptionValue;

  /**
    The entries of all options of a tree.

    `optionAttrSetToDocList :: Options -> [{ loc, name, description, type, … }]`
  */
  optionAttrSetToDocList = optionAttrSetToDocList' [ ];
}
