# home.file: what is linked into the home.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.home) homeDirectory;

  # Shorter targets first: a folder comes before what is in it.
  files = lib.sortOn (file: lib.stringLength file.target) (
    lib.filter (file: file.enable) (lib.attrValues config.home.file)
  );
  watched = lib.filter (file: file.onChange != "") files;

  # A path of a configuration is copied to the store under a name of its own.
  stored =
    file:
    if builtins.hasContext (toString file.source) then
      "${file.source}"
    else
      "${builtins.path {
        path = file.source;
        name = lib.hm.strings.storeFileName (baseNameOf (toString file.source));
      }}";

  duplicates = lib.attrNames (
    lib.filterAttrs (_: same: lib.length same > 1) (lib.groupBy (file: file.target) files)
  );
in
{
  options = {
    home.file = import ./file-type.nix { inherit lib pkgs; } {
      under = homeDirectory;
      inherit homeDirectory;
      description = "Attribute set of files to link into the user home.";
    };
    home-files = lib.mkOption {
      type = lib.types.package;
      internal = true;
      description = "Package to contain all home files";
    };
  };

  config = {
    assertions = [
      {
        assertion = duplicates == [ ];
        message = ''
          Conflicting managed target files: ${lib.concatStringsSep ", " duplicates}

          This may happen, for example, if you have a configuration similar to

              home.file = {
                conflict1 = { source = ./foo.nix; target = "baz"; };
                conflict2 = { source = ./bar.nix; target = "baz"; };
              }'';
      }
    ];

    # A link to a file outside of the store, which may change without a new generation.
    lib.file.mkOutOfStoreSymlink =
      path:
      pkgs.runCommandLocal (lib.hm.strings.storeFileName (
        baseNameOf (toString path)
      )) { } "ln -s ${lib.escapeShellArg (toString path)} $out";

    home-files = pkgs.runCommandLocal "home-manager-files" { } (
      builtins.readFile ../scripts/home-files.sh
      + lib.concatMapStrings (
        file:
        "place ${
          lib.escapeShellArgs [
            (stored file)
            file.target
            (if file.executable == null then "inherit" else lib.boolToString file.executable)
            (lib.boolToString file.recursive)
          ]
        }\n"
      ) files
    );

    home.activation = {
      checkFilesChanged = lib.hm.dag.entryBefore [ "linkGeneration" ] (
        "declare -A changedFiles\n"
        + lib.concatMapStrings (file: ''
          if same ${lib.escapeShellArg (stored file)} "$HOME"/${lib.escapeShellArg file.target}; then
            changedFiles[${lib.escapeShellArg file.target}]=0
          else
            changedFiles[${lib.escapeShellArg file.target}]=1
          fi
        '') watched
      );
      checkLinkTargets = lib.hm.dag.entryBefore [ "writeBoundary" ] ''
        forcedPaths=(${lib.escapeShellArgs (map (file: file.target) (lib.filter (file: file.force) files))})
        checkNewGenCollision || exit 1
      '';
      linkGeneration = lib.hm.dag.entryAfter [ "writeBoundary" ] ''
        cleanOldGen
        linkNewGen
      '';
      onFilesChange = lib.hm.dag.entryAfter [ "linkGeneration" ] (
        lib.concatMapStrings (file: ''
          if (( ''${changedFiles[${lib.escapeShellArg file.target}]} == 1 )); then
            if [[ -v DRY_RUN || -v VERBOSE ]]; then
              echo "Running onChange hook for" ${lib.escapeShellArg file.target}
            fi
            if [[ ! -v DRY_RUN ]]; then
              ${file.onChange}
            fi
          fi
        '') watched
      );
    };
  };
}
