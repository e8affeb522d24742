# A set of files below a folder of the home.
{ lib, pkgs }:
{
  # The option's name, for descriptions, and the folder, relative to the home.
  under,
  homeDirectory,
  description,
}:
let
  inherit (lib) mkOption types;
  option =
    type: default: text:
    mkOption {
      inherit type default;
      description = text;
    };

  file =
    { name, config, ... }:
    {
      options = {
        enable = option types.bool true "Whether this file should be generated.";
        target = mkOption {
          type = types.nonEmptyStr;
          description = "Path to target file, relative to the folder.";
          apply =
            path:
            let
              absolute = if lib.hasPrefix "/" path then path else "${under}/${path}";
            in
            lib.removePrefix "${homeDirectory}/" absolute;
        };
        text = option (types.nullOr types.lines) null "Text of the file.";
        source = mkOption {
          type = types.path;
          description = "Path of the source file or directory.";
        };
        executable =
          option (types.nullOr types.bool) null
            "Set the execute bit. If `null`, defaults to the mode of the source file or to `false` for files created through the text option.";
        recursive =
          option types.bool false
            "If the file source is a directory, then this option determines whether the directory should be recursively linked to the target location.";
        force =
          option types.bool false
            "Whether the target path should be unconditionally replaced by the managed file source.";
        onChange = option types.lines "" "Shell commands to run when file has changed between generations.";
      };
      config = {
        target = lib.mkDefault name;
        source = lib.mkIf (config.text != null) (
          lib.mkDefault (
            pkgs.writeTextFile {
              inherit (config) text;
              executable = config.executable == true;
              name = lib.hm.strings.storeFileName name;
            }
          )
        );
      };
    };
in
mkOption {
  inherit description;
  default = { };
  type = types.attrsOf (types.submodule file);
}
