{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux.site = pkgs.runCommand "site" { } ''
        mkdir -p $out/bin
        printf '#!${pkgs.runtimeShell}\necho hello\n' > $out/bin/web
        chmod +x $out/bin/web
      '';
    };
}
