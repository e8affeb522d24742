# What lies on the file system.
{ lib }:
let
  inherit (builtins) pathExists readDir readFileType;
in
rec {
  inherit (builtins)
    baseNameOf
    dirOf
    hashFile
    isPath
    readDir
    readFileType
    ;

  # "regular", "directory", "symlink" or "unknown"; an error where there is nothing.
  pathType = readFileType;
  pathIsDirectory = path: pathExists path && readFileType path == "directory";
  pathIsRegularFile = path: pathExists path && readFileType path == "regular";

  # All files below a folder, as a list of paths.
  listFilesRecursive =
    folder:
    lib.concatLists (
      lib.mapAttrsToList (
        name: type:
        let
          path = folder + "/${name}";
        in
        if type == "directory" then listFilesRecursive path else [ path ]
      ) (readDir folder)
    );

  # A set of packages from a folder: of <name>/package.nix and <name>.nix, and of further folders in it.
  packagesFromDirectoryRecursive =
    {
      callPackage,
      newScope ? throw "lib.packagesFromDirectoryRecursive: newScope wasn't passed in args",
      directory,
    }@args:
    let
      package = directory + "/package.nix";
      entry =
        args: name: type:
        let
          path = directory + "/${name}";
        in
        if type == "directory" then
          { ${name} = packagesFromDirectoryRecursive (args // { directory = path; }); }
        else if type != "regular" then
          throw ''
            lib.filesystem.packagesFromDirectoryRecursive: Unsupported file type ${type} at path ${toString path}
          ''
        else if lib.hasSuffix ".nix" name then
          { ${lib.removeSuffix ".nix" name} = args.callPackage path { }; }
        else
          { };
      entries = args: lib.concatMapAttrs (entry args) (readDir directory);
    in
    if pathExists package then
      callPackage package { }
    else if args ? newScope then
      lib.recurseIntoAttrs (
        lib.makeScope newScope (self: entries (args // { inherit (self) callPackage newScope; }))
      )
    else
      entries args;
}
