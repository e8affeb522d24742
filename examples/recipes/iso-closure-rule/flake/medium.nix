{ pkgs, ... }:
{
  environment.systemPackages = [
    pkgs.gum
    (pkgs.writeShellScriptBin "install-site" (builtins.readFile ./install-site.sh))
  ];
  environment.etc = {
    "site/hostname".source = pkgs.writeText "hostname" "node1";
    "site/defaults.yaml".text = builtins.readFile ./defaults.yaml;
    # Empty, but with --impure.
    "site/stage".text = builtins.getEnv "STAGE";
  };
}
