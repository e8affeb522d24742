# Files and folders that systemd-tmpfiles creates, cleans and removes.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; }) opt strings;
  cfg = config.systemd.tmpfiles;

  entry =
    { name, ... }:
    {
      options = {
        type = opt types.str name "The type of operation to perform on the file.";
        mode = opt types.str "-" "The file access mode to use when creating this file or directory.";
        user = opt types.str "-" "The user of the file.";
        group = opt types.str "-" "The group of the file.";
        age = opt types.str "-" "Delete a file when it reaches a certain age.";
        argument = opt types.str "" "An argument whose meaning depends on the type of operation.";
      };
    };
in
{
  options.systemd.tmpfiles = {
    rules = strings "Rules for creation, deletion and cleaning of volatile and temporary files automatically, in the format of {manpage}`tmpfiles.d(5)`.";
    settings =
      opt (types.attrsOf (
        types.attrsOf (types.attrsOf (types.submodule entry))
      )) { } "The same, as file name, path, type and attributes."
      // {
        example = {
          "10-mypackage"."/var/lib/my-service/statefolder".d.mode = "0755";
        };
      };
  };

  config.environment.etc = {
    "tmpfiles.d/00-nixos.conf".text = ''
      # This file is created automatically and should not be modified.
      # Please change the option ‘systemd.tmpfiles.rules’ instead.

      ${lib.concatStringsSep "\n" cfg.rules}
    '';
  }
  // lib.mapAttrs' (file: paths: {
    name = "tmpfiles.d/${file}.conf";
    value.text = lib.concatStrings (
      lib.flatten (
        lib.mapAttrsToList (
          path:
          lib.mapAttrsToList (
            _: e: "'${e.type}' '${path}' '${e.mode}' '${e.user}' '${e.group}' '${e.age}' ${e.argument}\n"
          )
        ) paths
      )
    );
  }) cfg.settings;
}
