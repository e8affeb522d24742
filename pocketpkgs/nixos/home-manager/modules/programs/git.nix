# Git: $XDG_CONFIG_HOME/git/config, ignore and attributes.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types;
  cfg = config.programs.git;
  inherit (import ../declare.nix { inherit lib; }) option;

  # section.key, or section."subsection".key; a list is a key that is there several times.
  value =
    let
      one = types.oneOf [
        types.str
        types.bool
        types.int
      ];
    in
    types.either one (types.listOf one);
  settings = types.attrsOf (types.attrsOf (types.either value (types.attrsOf value)));

  include =
    { config, ... }:
    {
      options = {
        condition =
          option (types.nullOr types.str) null
            "Include this configuration only when {var}`condition` matches.";
        path = lib.mkOption {
          type = types.either types.str types.path;
          description = "Path of the configuration file to include.";
        };
        contents =
          option (types.attrsOf types.anything) { }
            "Configuration to include. If empty then a path must be given.";
        contentSuffix = option types.str "gitconfig" "The end of the store path's name of `contents`.";
      };
      config.path = lib.mkIf (config.contents != { }) (
        lib.mkDefault (
          pkgs.writeText (lib.hm.strings.storeFileName config.contentSuffix) (
            lib.generators.toGitINI config.contents
          )
        )
      );
    };
  showInclude =
    i:
    lib.generators.toGitINI (
      if i.condition == null then
        { include.path = "${i.path}"; }
      else
        { includeIf.${i.condition}.path = "${i.path}"; }
    );

  # What this module adds comes first; a list keeps its order and may name one section twice.
  fragments = [
    cfg.iniContent
  ]
  ++ lib.optionals (lib.isList cfg.settings) (lib.filter (fragment: fragment != { }) cfg.settings);

  renamed =
    from: to:
    lib.mkRenamedOptionModule
      [
        "programs"
        "git"
        from
      ]
      (
        [
          "programs"
          "git"
          "settings"
        ]
        ++ to
      );
in
{
  imports = [
    (renamed "extraConfig" [ ])
    (renamed "userName" [
      "user"
      "name"
    ])
    (renamed "userEmail" [
      "user"
      "email"
    ])
    (renamed "aliases" [ "alias" ])
  ];

  options.programs.git = {
    enable = lib.mkEnableOption "Git";
    package = lib.mkPackageOption pkgs "git" { nullable = true; };
    settings =
      option (types.either settings (types.listOf settings)) { }
        "Configuration written to {file}`$XDG_CONFIG_HOME/git/config`: one set, or a list of sets where sections repeat or their order matters.";
    iniContent = option settings { } "What the settings and this module come to." // {
      internal = true;
    };
    ignores = option (types.listOf types.str) [ ] "List of paths that should be globally ignored.";
    attributes = option (types.listOf types.str) [ ] "List of defining attributes set globally.";
    includes = option (types.listOf (
      types.submodule include
    )) [ ] "List of configuration files to include.";
    hooks = option (types.attrsOf types.path) { } "Configuration helper for Git hooks.";
    signing = {
      key = option (types.nullOr types.str) null "The default signing key fingerprint.";
      format = option (types.nullOr (
        types.enum [
          "openpgp"
          "ssh"
          "x509"
        ]
      )) null "The signing method to use when signing commits and tags.";
      signByDefault =
        option (types.nullOr types.bool) null
          "Whether commits and tags should be signed by default.";
    };
    lfs.enable = lib.mkEnableOption "Git Large File Storage";
  };

  config = lib.mkIf cfg.enable {
    home.packages = lib.optional (cfg.package != null) cfg.package;

    programs.git.iniContent = lib.mkMerge [
      (lib.mkIf (!lib.isList cfg.settings) cfg.settings)
      (lib.mkIf (cfg.signing.key != null) { user.signingKey = lib.mkDefault cfg.signing.key; })
      (lib.mkIf (cfg.signing.format != null) { gpg.format = lib.mkDefault cfg.signing.format; })
      (lib.mkIf (cfg.signing.signByDefault != null) {
        commit.gpgSign = lib.mkDefault cfg.signing.signByDefault;
        tag.gpgSign = lib.mkDefault cfg.signing.signByDefault;
      })
      (lib.mkIf (cfg.hooks != { }) {
        core.hooksPath = toString (
          pkgs.linkFarm "git-hooks" (lib.mapAttrsToList (name: path: { inherit name path; }) cfg.hooks)
        );
      })
      (lib.mkIf cfg.lfs.enable {
        filter.lfs = {
          clean = "git-lfs clean -- %f";
          process = "git-lfs filter-process";
          required = true;
          smudge = "git-lfs smudge -- %f";
        };
      })
    ];

    xdg.configFile = {
      "git/config".text = lib.concatStringsSep "\n" (
        lib.filter (text: builtins.match "[[:space:]]*" text == null) (
          map lib.generators.toGitINI fragments
        )
        ++ map showInclude cfg.includes
      );
      "git/ignore" = lib.mkIf (cfg.ignores != [ ]) {
        text = lib.concatStringsSep "\n" cfg.ignores + "\n";
      };
      "git/attributes" = lib.mkIf (cfg.attributes != [ ]) {
        text = lib.concatStringsSep "\n" cfg.attributes + "\n";
      };
    };
  };
}
