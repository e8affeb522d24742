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

  unit = pkgs.writeTextDir "pulse.service" (unitFor {
    interval = 1;
    message = "test";
    extra.kept = true;
  });

  accepts = settings: (builtins.tryEval (builtins.stringLength (unitFor settings))).success;
in
{
  # Runs what ExecStart says, for two lines.
  runs = pkgs.runCommand "runs" { } ''
    command=$(sed -n 's/^ExecStart=//p' ${unit}/pulse.service)
    diff <($command 2) <(printf 'test\ntest\n')
    test "$(${lib.getExe pkgs.jq} .extra.kept "''${command##* }")" = true
    touch $out
  '';

  # What the service must never lose, whoever edits the module.
  unit = pkgs.runCommand "unit" { } ''
    ln -s ${unit} $out
    grep --fixed-strings --line-regexp --file ${./unit-lines} ${unit}/pulse.service | sort > found
    sort ${./unit-lines} | diff - found
  '';

  # Evaluation stops at a value of a wrong type, and at no other.
  types =
    assert accepts { };
    assert accepts { interval = 3600; };
    assert !accepts { interval = 0; };
    assert !accepts { interval = "60"; };
    assert !accepts { message = "two\nlines"; };
    pkgs.runCommand "types" { } "touch $out";
}
