# Reading the wrappers of priorities.nix. Internal to the module system.
{ lib }:
let
  inherit (lib.modules) mkIf mkOverride;
in
rec {
  # The plain sets in a wrapped set, with each condition and priority moved to
  # the attributes below it. So the names are known while a condition is not,
  # which is why a condition may use `config`.
  pushDown =
    value:
    let
      tag = value._type or "";
      below =
        wrap:
        map (set: if builtins.isAttrs set then builtins.mapAttrs (_: wrap) set else set) (
          pushDown value.content
        );
    in
    if tag == "merge" then
      builtins.concatMap pushDown value.contents
    else if tag == "if" then
      below (mkIf value.condition)
    else if tag == "override" then
      below (mkOverride value.priority)
    else
      [ value ];

  # The values that exist: conditions are evaluated here, merges become lists.
  discharge =
    value:
    let
      tag = value._type or "";
    in
    if tag == "merge" then
      builtins.concatMap discharge value.contents
    else if tag != "if" then
      [ value ]
    else if !builtins.isBool value.condition then
      throw "‘mkIf’ called with a non-Boolean condition"
    else if value.condition then
      discharge value.content
    else
      [ ];
}
