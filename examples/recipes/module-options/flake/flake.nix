{
  description = "Option declarations";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      pkgs = nixpkgs.legacyPackages.x86_64-linux;

      evaluate =
        modules:
        lib.evalModules {
          specialArgs = { inherit pkgs; };
          modules = [ ./mirror.nix ] ++ modules;
        };

      named = {
        mirror.domain = "mirror.example.com";
      };
    in
    {
      # region values
      values = removeAttrs (evaluate [ named ]).config.mirror [ "package" ];
      # endregion values

      # region helpers
      enable-option = removeAttrs (lib.mkEnableOption "the mirror") [ "type" ];

      package-option = removeAttrs (lib.mkPackageOption pkgs "hello" { }) [
        "default"
        "type"
      ];
      # endregion helpers

      docs = map (option: option // { visible = option.visible or true; }) (
        builtins.filter (option: lib.hasPrefix "mirror." option.name) (
          lib.optionAttrSetToDocList (evaluate [ named ]).options
        )
      );

      # region mistakes
      no-value = (evaluate [ ]).config.mirror.domain;

      read-only =
        (evaluate [
          named
          { mirror.stateVersion = 2; }
        ]).config.mirror.stateVersion;

      wrong-type =
        (evaluate [
          named
          { mirror.jobs = "8"; }
        ]).config.mirror.jobs;

      twice =
        (evaluate [
          named
          { options.mirror.jobs = lib.mkOption { default = 8; }; }
        ]).config.mirror.jobs;
      # endregion mistakes

      # region extended-type
      extended-type =
        (lib.evalModules {
          modules = [
            { options.mode = lib.mkOption { type = lib.types.enum [ "first" ]; }; }
            { options.mode = lib.mkOption { type = lib.types.enum [ "third" ]; }; }
            { mode = "third"; }
          ];
        }).config.mode;
      # endregion extended-type

      # region apply
      apply =
        let
          inherit (evaluate [ named ]) config options;
        in
        {
          value = config.mirror.domain;
          definitions = options.mirror.domain.definitions;
        };
      # endregion apply
    };
}
