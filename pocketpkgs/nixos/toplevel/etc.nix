# /etc as one derivation: links into the store, and copies where a mode is asked for.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  files = lib.filter (file: file.enable) (lib.attrValues config.environment.etc);

  # A link may point to what is only there on the machine, as /etc/localtime does.
  place = file: ''
    mkdir -p "$out/etc/$(dirname ${lib.escapeShellArg file.target})"
    ${
      if file.mode == "symlink" || file.mode == "direct-symlink" then
        "ln -s ${lib.escapeShellArg "${file.source}"} $out/etc/${lib.escapeShellArg file.target}"
      else
        ''
          cp -r ${lib.escapeShellArg "${file.source}"} $out/etc/${lib.escapeShellArg file.target}
          chmod ${file.mode} $out/etc/${lib.escapeShellArg file.target}
        ''
    }
  '';
in
{
  config.system.build.etc = pkgs.runCommand "etc" { preferLocalBuild = true; } (
    "mkdir -p $out/etc\n" + lib.concatMapStrings place files
  );

  config.assertions = [
    (
      let
        twice = lib.attrNames (
          lib.filterAttrs (_: same: lib.length same > 1) (lib.groupBy (file: file.target) files)
        );
      in
      {
        assertion = twice == [ ];
        message = "environment.etc: several files have the same target: ${toString twice}";
      }
    )
  ];
}
