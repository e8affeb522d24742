# What is in PATH, in /etc and in the variables of every session.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    req
    strings
    setOf
    ;
  cfg = config.environment;

  # A variable is one value, or a list that is joined with colons.
  variables =
    let
      one = types.oneOf [
        types.int
        types.str
        types.path
      ];
      show = value: if lib.isPath value then "${value}" else toString value;
    in
    description:
    opt (types.attrsOf (types.either (types.listOf one) one)) { } description
    // {
      apply = lib.mapAttrs (
        _: value: if lib.isList value then lib.concatMapStringsSep ":" show value else show value
      );
    };

  etcFile =
    {
      name,
      config,
      options,
      ...
    }:
    {
      options = {
        enable =
          opt types.bool true
            "Whether this /etc file should be generated. This option allows specific /etc files to be disabled.";
        target = req types.str "Name of symlink (relative to /etc). Defaults to the attribute name.";
        text = opt (types.nullOr types.lines) null "Text of the file.";
        source = req types.path "Path of the source file.";
        mode =
          opt types.str "symlink"
            "If set to something else than `symlink`, the file is copied instead of symlinked, with the given file mode.";
        uid = opt types.int 0 "UID of created file. Only takes effect when the file is copied.";
        gid = opt types.int 0 "GID of created file. Only takes effect when the file is copied.";
        user = opt types.str "+${toString config.uid}" "User name of file owner.";
        group = opt types.str "+${toString config.gid}" "Group name of file owner.";
      };
      config = {
        target = lib.mkDefault name;
        source = lib.mkIf (config.text != null) (
          lib.mkDerivedConfig options.text (
            pkgs.writeText "etc-${lib.replaceStrings [ "/" ] [ "-" ] (baseNameOf name)}"
          )
        );
      };
    };
in
{
  options.environment = {
    etc = setOf etcFile "Set of files that have to be linked in {file}`/etc`.";
    systemPackages =
      opt (types.listOf types.package) [ ]
        "The set of packages that appear in /run/current-system/sw.";
    defaultPackages = opt (types.listOf types.package) [ ] "Packages that are there unless removed.";
    pathsToLink = strings "List of directories to be symlinked in {file}`/run/current-system/sw`.";
    variables = variables "A set of environment variables used in the global environment.";
    sessionVariables = variables "A set of environment variables used in the global environment, set by PAM early in the login process.";
    shellAliases = opt (types.attrsOf (
      types.nullOr (types.either types.str types.path)
    )) { } "An attribute set that maps aliases to command strings; `null` removes one.";
    shells = opt (types.listOf (types.either types.shellPackage types.path)) [
    ] "A list of permissible login shells for user accounts.";
    interactiveShellInit =
      opt types.lines ""
        "Shell script code called during interactive shell initialisation.";
    loginShellInit = opt types.lines "" "Shell script code called during login shell initialisation.";
    localBinInPath = opt types.bool false "Add ~/.local/bin/ to $PATH.";
  };

  options.system.path = mkOption {
    internal = true;
    description = "The packages you want in the boot environment.";
  };

  config = {
    environment = {
      systemPackages = cfg.defaultPackages;
      pathsToLink = [
        "/bin"
        "/etc/xdg"
        "/sbin"
        "/share/man"
      ];
      variables = cfg.sessionVariables;
      etc.set-environment.text = lib.concatStrings (
        lib.mapAttrsToList (name: value: ''
          export ${name}="${value}"
        '') cfg.variables
      );
      etc.bashrc.text = ''
        ${lib.concatStringsSep "\n" (
          lib.mapAttrsToList (name: value: "alias -- ${name}=${lib.escapeShellArg value}") (
            lib.filterAttrs (_: value: value != null) cfg.shellAliases
          )
        )}
        ${cfg.interactiveShellInit}
      '';
    };
    system.path = pkgs.buildEnv {
      name = "system-path";
      paths = cfg.systemPackages;
      inherit (cfg) pathsToLink;
      ignoreCollisions = true;
    };
  };
}
