{
  description = "Provenix: templates of Nix flakes, each of which was run, and the examples as checks";

  # Read by checks, shells and apps alone: `nix flake init --template` never fetches it.
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      folder = ./examples/templates;

      # The value of the line `summary: ...`, so that it is written in one place.
      summaryOf =
        id:
        let
          text = builtins.readFile (folder + "/${id}/template.yaml");
          lines = builtins.filter builtins.isString (builtins.split "\n" text);
          summaries = builtins.filter (found: found != null) (map (builtins.match "summary: (.*)") lines);
        in
        builtins.head (builtins.head summaries);

      # The attributes of each system, as a function of its packages; names are there without nixpkgs.
      perSystem =
        outputs:
        builtins.listToAttrs (
          map
            (system: {
              name = system;
              value = outputs nixpkgs.legacyPackages.${system};
            })
            [
              "x86_64-linux"
              "aarch64-linux"
            ]
        );
    in
    {
      # `nix flake init --template`: the folders that `npm create provenix` makes its projects of, with all defaults.
      templates = builtins.mapAttrs (id: _: {
        path = folder + "/${id}/files";
        description = summaryOf id;
      }) (builtins.readDir folder);

      # Every unit that plain Nix judges by itself. The units name x86_64-linux, so there are no checks of others.
      checks.x86_64-linux = import ./nix/checks.nix { pkgs = nixpkgs.legacyPackages.x86_64-linux; };

      # `nix run .#verify -- --filter <unit>`: the verifier, which judges every unit, in a checkout.
      apps = perSystem (pkgs: {
        verify = import ./nix/verify.nix { inherit pkgs; };
      });

      # `nix build .#skill`: the skill for agents in share/skills/nixos.
      packages = perSystem (pkgs: {
        skill = import ./nix/skill.nix { inherit pkgs; };
      });

      # `nix develop`: what `npm start` and `npm test` look for on machines without Debian's packages.
      devShells = perSystem (pkgs: {
        default = pkgs.mkShellNoCC { packages = import ./nix/tools.nix { inherit pkgs; }; };
      });

      # `nix fmt`
      formatter = perSystem (pkgs: pkgs.nixfmt-tree);
    };
}
