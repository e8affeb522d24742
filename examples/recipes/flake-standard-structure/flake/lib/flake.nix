{
  inputs.nixpkgs.url = "git+file:///home/user/flake-standard-structure/nixpkgs";

  outputs =
    { self, nixpkgs }:
    {
      # region import
      imported = (import nixpkgs { system = "x86_64-linux"; }).hello;
      # endregion import
      # region legacy-packages
      shared = nixpkgs.legacyPackages.x86_64-linux.hello;
      # endregion legacy-packages
    };
}
