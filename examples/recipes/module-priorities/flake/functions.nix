{ lib }:
let
  is = name: {
    inherit name;
    apply = lib.${name};
  };
in
[
  (is "mkOptionDefault")
  (is "mkDefault")
  {
    name = "mkOverride 900";
    apply = lib.mkOverride 900;
  }
  {
    name = "plain";
    apply = value: value;
  }
  {
    name = "mkOverride 100";
    apply = lib.mkOverride 100;
  }
  (is "mkImageMediaOverride")
  (is "mkForce")
  (is "mkVMOverride")
]
