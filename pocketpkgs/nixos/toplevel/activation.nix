# The script that makes a built system the running one: snippets, each after those
# that it names in `deps`.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types;
  inherit (import ../options/declare.nix { inherit lib; }) opt;

  snippet.options = {
    text = opt types.lines "" "The content of the script.";
    deps = opt (types.listOf types.str) [ ] "Dependencies. The script will run after these.";
    supportsDryActivation =
      opt types.bool false
        "Whether this activation script supports being dry-activated.";
  };

  titled = name: value: {
    inherit (value) deps;
    text = ''
      #### Activation script snippet ${name}:
      _localstatus=0
      ${value.text}

      if (( _localstatus > 0 )); then
        printf "Activation script snippet '%s' failed (%s)\n" "${name}" "$_localstatus"
      fi
    '';
  };

  script = snippets: ''
    #!${pkgs.runtimeShell}

    systemConfig=@out@

    export PATH=${
      lib.makeBinPath [
        pkgs.coreutils
        pkgs.gnugrep
        pkgs.findutils
      ]
    }

    _status=0
    trap "_status=1 _localstatus=\$?" ERR

    # Ensure a consistent umask.
    umask 0022

    ${lib.concatStringsSep "\n" (
      lib.textClosureList (lib.mapAttrs titled snippets) (lib.attrNames snippets)
    )}

    # Make this configuration the current configuration.
    ln -sfn "$(readlink -f "$systemConfig")" /run/current-system

    exit $_status
  '';
in
{
  options.system = {
    activationScripts = lib.mkOption {
      default = { };
      type = types.attrsOf (types.coercedTo types.str lib.noDepEntry (types.submodule snippet));
      apply = snippets: snippets // { script = script snippets; };
      description = "A set of shell script fragments that are executed when a NixOS system configuration is activated.";
      example = lib.literalExpression ''
        {
          stdio = {
            text = "ln -sfn /proc/self/fd /dev/fd";
            deps = [ ];
          };
        }
      '';
    };
    userActivationScripts = lib.mkOption {
      default = { };
      type = types.attrsOf (types.coercedTo types.str lib.noDepEntry (types.submodule snippet));
      description = "The same, run for every user that is logged in.";
    };
  };

  config.system.activationScripts = {
    # The order that snippets of examples may rely on: users, then groups and /etc.
    users.text = ''
      # The accounts of users.json; pocketpkgs does not create them.
    '';
    groups = {
      deps = [ "users" ];
      text = "";
    };
    etc = {
      deps = [
        "users"
        "groups"
      ];
      text = ''
        ln -sfn "$systemConfig/etc" /etc/static
      '';
    };
  };
}
