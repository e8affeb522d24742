# Trees of links to packages: symlinkJoin, buildEnv, linkFarm.
{ lib }:
pkgs:
let
  inherit (pkgs) runCommand runCommandLocal;
in
rec {
  # One tree with links to the files of all paths; of two files with one name the first path's stays.
  symlinkJoin =
    {
      name ? "${args.pname}-${args.version}",
      paths,
      stripPrefix ? "",
      failOnMissing ? stripPrefix == "",
      postBuild ? "",
      ...
    }@args:
    runCommand name
      (
        {
          preferLocalBuild = true;
          allowSubstitutes = false;
        }
        // removeAttrs args [
          "failOnMissing"
          "name"
          "postBuild"
          "stripPrefix"
        ]
        // {
          paths = map (path: "${path}${stripPrefix}") paths;
        }
      )
      ''
        mkdir -p $out
        shopt -s dotglob
        for tree in $paths; do
          ${lib.optionalString (!failOnMissing) "[ -d $tree ] || continue"}
          entries=("$tree"/*)
          if [ ''${#entries[@]} -gt 0 ]; then cp -rs --update=none --no-preserve=mode "''${entries[@]}" $out; fi
        done
        shopt -u dotglob
        ${postBuild}
      '';

  # A profile of packages: links to what pathsToLink names, whole folders where only one package has them.
  # Two different files at one path are an error, unless meta.priority (the lower number wins) or ignoreCollisions says which.
  buildEnv = lib.makeOverridable (
    {
      name,
      paths,
      manifest ? "",
      ignoreCollisions ? false,
      checkCollisionContents ? true,
      ignoreSingleFileOutputs ? false,
      pathsToLink ? [ "/" ],
      extraOutputsToInstall ? [ ],
      extraPrefix ? "",
      postBuild ? "",
      nativeBuildInputs ? [ ],
      buildInputs ? [ ],
      passthru ? { },
      meta ? { },
      includeClosures ? false,
    }:
    let
      # The outputs of a package that are installed, with its priority.
      chosen =
        drv:
        let
          wanted = drv.meta.outputsToInstall or [ drv.outputName or "out" ];
          outputs =
            if !drv ? outputs || drv.outputSpecified or false then
              [ drv ]
            else
              map (output: drv.${output}) (
                builtins.filter (output: drv ? ${output}) (lib.unique (wanted ++ extraOutputsToInstall))
              );
        in
        map (output: "${toString (drv.meta.priority or lib.meta.defaultPriority)} ${output}") outputs;
    in
    lib.throwIf includeClosures "pocketpkgs: buildEnv has no includeClosures." runCommand name
      {
        inherit
          nativeBuildInputs
          buildInputs
          passthru
          meta
          extraPrefix
          manifest
          ignoreCollisions
          checkCollisionContents
          ignoreSingleFileOutputs
          pathsToLink
          ;
        packages = lib.concatMapStrings (line: line + "\n") (
          lib.unique (lib.concatMap chosen (builtins.filter (path: path != null) paths))
        );
        passAsFile = [ "packages" ];
        preferLocalBuild = true;
        allowSubstitutes = false;
      }
      ''
        source ${./build-env.sh}
        ${postBuild}
      ''
  );

  # A folder of links: linkFarm "name" { "bin/x" = path; }, or [ { name = "bin/x"; path = …; } ].
  linkFarm =
    name: entries:
    let
      set =
        if lib.isAttrs entries then
          entries
        else
          lib.listToAttrs (map (entry: lib.nameValuePair entry.name entry.path) entries);
      link = target: path: ''
        mkdir -p "$(dirname ${lib.escapeShellArg target})"
        ln -s ${lib.escapeShellArg "${path}"} ${lib.escapeShellArg target}
      '';
    in
    runCommandLocal name { passthru.entries = set; } ''
      mkdir -p $out
      cd $out
      ${lib.concatStrings (lib.mapAttrsToList link set)}
    '';
  # The same with each package under its own name.
  linkFarmFromDrvs =
    name: drvs:
    linkFarm name (
      map (drv: {
        inherit (drv) name;
        path = drv;
      }) drvs
    );
}
