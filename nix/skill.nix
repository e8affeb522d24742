# The skill for agents, where nixpkgs' hook for skills installs them: share/skills/<name>.
{ pkgs }:
pkgs.runCommandLocal "provenix-skill" { } ''
  mkdir -p $out/share/skills
  cp -r ${../skills/nixos} $out/share/skills/nixos
''
