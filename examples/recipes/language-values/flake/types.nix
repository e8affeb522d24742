builtins.mapAttrs (name: builtins.typeOf) {
  integer = 42;
  float = 1.5;
  boolean = true;
  nothing = null;
  string = "text";
  path = ./types.nix;
  list = [ ];
  attributeSet = {
    a = 1;
  };
  function = x: x;
  builtin = builtins.add;
}
