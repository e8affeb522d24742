# What is run to make a generation the current one.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.home;

  sorted = lib.hm.dag.topoSort cfg.activation;
  steps = sorted.result or (abort "Dependency cycle in activation script: ${builtins.toJSON sorted}");

  script = ''
    #!${pkgs.runtimeShell}
    set -eu
    set -o pipefail

    cd $HOME

    export PATH="${
      lib.makeBinPath (
        with pkgs;
        [
          bash
          coreutils
          diffutils
          findutils
          gnugrep
          gnused
        ]
        ++ cfg.extraActivationPath
      )
    }"
    newGenPath=@out@

    ${builtins.readFile ../scripts/activate.sh}
    if [[ ! -v SKIP_SANITY_CHECKS ]]; then
      checkStringEq USER "$USER" ${lib.escapeShellArg cfg.username}
      checkPathEq HOME "$HOME" ${lib.escapeShellArg cfg.homeDirectory}
    fi

    ${lib.concatMapStringsSep "\n" (step: ''
      _iNote "Activating %s" "${step.name}"
      ${step.data}
    '') steps}
    run mkdir -p "$(dirname "$currentGenGcPath")"
    run ln -Tsfn "$newGenPath" "$currentGenGcPath"
  '';
in
{
  options.home = {
    activation = mkOption {
      type = lib.hm.types.dagOf types.str;
      default = { };
      description = "The activation scripts blocks to run when activating a Home Manager generation, in the order that `lib.hm.dag` gives them. What writes comes after `writeBoundary`.";
      example = lib.literalExpression ''
        {
          myActivationAction = lib.hm.dag.entryAfter [ "writeBoundary" ] "run ln -s $VERBOSE_ARG ''${./link-me-directly} $HOME";
        }
      '';
    };
    activationPackage = mkOption {
      internal = true;
      type = types.package;
      description = "The package containing the complete activation script.";
    };
    extraActivationPath = mkOption {
      internal = true;
      type = types.listOf types.package;
      default = [ ];
      description = "Extra packages to add to {env}`PATH` within the activation script.";
    };
    extraBuilderCommands = mkOption {
      internal = true;
      type = types.lines;
      default = "";
      description = "Extra commands to run in the Home Manager generation builder.";
    };
  };

  config.home = {
    # Checks come before it, changes after it.
    activation.writeBoundary = lib.hm.dag.entryAnywhere ''
      if (( hmDriverVersion < 1 )); then
        if [[ ! -v oldGenPath || $oldGenPath != "$newGenPath" ]]; then
          _i "Creating new profile generation"
          newProfileGeneration
        else
          _i "No change so reusing latest profile generation"
        fi
      fi
    '';
    # The packages are where ~/.nix-profile leads, unless that is somebody else's.
    activation.installPackages = lib.hm.dag.entryAfter [ "writeBoundary" ] (
      lib.optionalString (!config.submoduleSupport.externalPackageInstall) ''
        if [[ ! -e $HOME/.nix-profile || $(readlink "$HOME/.nix-profile") == */home-manager/home-path ]]; then
          run ln -Tsfn "$genProfilePath/home-path" "$HOME/.nix-profile"
        else
          warnEcho "$HOME/.nix-profile is a profile of its own; the packages are in $newGenPath/home-path"
        fi
      ''
    );

    activationPackage =
      pkgs.runCommand "home-manager-generation"
        {
          preferLocalBuild = true;
          activation = script;
          passAsFile = [ "activation" ];
          # A home has to say which release it was made with.
          inherit (cfg) stateVersion;
        }
        ''
          mkdir -p $out/bin
          text=$(cat "$activationPath")
          printf '%s\n' "''${text//@out@/$out}" > $out/activate
          chmod +x $out/activate
          ln -s $out/activate $out/bin/home-manager-generation
          ln -s ${config.home-files} $out/home-files
          ln -s ${cfg.path} $out/home-path
          echo 1 > $out/gen-version
          ${cfg.extraBuilderCommands}
        '';
  };
}
