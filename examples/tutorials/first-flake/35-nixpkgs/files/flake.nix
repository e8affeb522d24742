{
  description = "hello-flake";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    {
      greeting = nixpkgs.lib.toUpper "Hello from hello-flake.";
    };
}
