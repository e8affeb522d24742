# Short forms of mkOption, so that an option is a line.
{ lib }:
rec {
  # An option with a default: `opt type default description`.
  opt =
    type: default: description:
    lib.mkOption { inherit type default description; };

  # An option that has no value until it is defined: `req type description`.
  req = type: description: lib.mkOption { inherit type description; };

  # A list of strings, empty by default: `strings description`.
  strings = opt (lib.types.listOf lib.types.str) [ ];

  # Text that modules add to, line by line: `lines description`.
  lines = opt lib.types.lines "";

  # A set of submodules by name: `setOf module description`.
  setOf = module: opt (lib.types.attrsOf (lib.types.submodule module)) { };

  # The package of a service: `package pkgs "k3s"`. Not every one is there to be had.
  package =
    pkgs: name:
    opt lib.types.package (pkgs.${name}
      or (throw "pocketpkgs does not provide ${name}. Set the option for its package to one of yours, or evaluate this configuration with the real nixpkgs.")
    ) "The ${name} package to use."
    // {
      defaultText = lib.literalExpression "pkgs.${name}";
    };
}
