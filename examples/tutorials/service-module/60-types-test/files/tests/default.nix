{
  lib,
  pkgs,
  module,
}:
let
  # The unit file of a host that uses the module with these settings.
  unitFor =
    settings:
    (lib.nixosSystem {
      modules = [
        module
        {
          nixpkgs.hostPlatform = pkgs.stdenv.hostPlatform.system;
          system.stateVersion = "26.05";
          services.pulse = {
            enable = true;
            inherit settings;
          };
        }
      ];
    }).config.systemd.units."pulse.service".text;

  accepts = settings: (builtins.tryEval (builtins.stringLength (unitFor settings))).success;
in
{
  # Evaluation stops at a value of a wrong type, and at no other.
  types =
    assert accepts { };
    assert !accepts { interval = 0; };
    pkgs.runCommand "types" { } "touch $out";
}
