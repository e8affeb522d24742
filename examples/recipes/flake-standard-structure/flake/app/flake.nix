{
  inputs = {
    nixpkgs.url = "git+file:///home/user/flake-standard-structure/nixpkgs";
    lib.url = "git+file:///home/user/flake-standard-structure/lib";
    lib.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs =
    {
      self,
      nixpkgs,
      lib,
    }:
    {
      # region import
      imported = [
        (import nixpkgs { system = "x86_64-linux"; }).hello.name
        lib.imported.name
      ];
      # endregion import

      # region legacy-packages
      shared = [
        nixpkgs.legacyPackages.x86_64-linux.hello.name
        lib.shared.name
      ];
      # endregion legacy-packages

      # region systems
      packages =
        nixpkgs.lib.genAttrs
          [
            "x86_64-linux"
            "aarch64-linux"
          ]
          (system: {
            default = nixpkgs.legacyPackages.${system}.hello;
          });
      # endregion systems
    };
}
