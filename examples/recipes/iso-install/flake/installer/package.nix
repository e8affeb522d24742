# One script: on the medium, and in the tests.
pkgs:
pkgs.writeShellApplication {
  name = "install-node";
  runtimeInputs = [
    pkgs.coreutils
    pkgs.e2fsprogs
    pkgs.grub2
    pkgs.gum
    pkgs.jq
    pkgs.nixos-install
    pkgs.util-linux
    pkgs.yq-go
  ];
  text = ''
    choices=${./choices.jq}
    refuse=${./refuse.jq}
    # What the larger of the systems takes, in MiB, with room for a second one.
    least=640
  ''
  + builtins.readFile ./answers.sh
  + builtins.readFile ./disk.sh
  + builtins.readFile ./install.sh
  + builtins.readFile ./main.sh;
}
