# Homes: values, refusals and activation, on their own and in a system.
{ pkgs }:
let
  inherit (pkgs) lib runCommand;
  homeManager = import ../nixos/home-manager { inherit lib; };
  inherit (homeManager) hm;

  base = {
    home.username = "user";
    home.homeDirectory = "/home/user";
    home.stateVersion = "26.05";
  };
  home =
    module:
    homeManager.homeManagerConfiguration {
      inherit pkgs;
      modules = [
        base
        module
      ];
    };
  throws = value: !(builtins.tryEval (builtins.deepSeq value null)).success;
  holds =
    name: conditions:
    if lib.all lib.id (lib.attrValues conditions) then
      runCommand name { } "touch $out"
    else
      throw "${name}: ${toString (lib.attrNames (lib.filterAttrs (_: x: !x) conditions))}";

  first = home (
    { lib, pkgs, ... }:
    {
      home.packages = [ pkgs.hello ];
      home.sessionVariables.EDITOR = "vim";
      home.sessionPath = [ "$HOME/.local/bin" ];
      home.file."notes/todo" = {
        text = "one\n";
        onChange = "echo todo changed";
      };
      home.file."bin/tool" = {
        text = "#!/bin/sh\n";
        executable = true;
      };
      home.file.tree = {
        source = ./.;
        recursive = true;
      };
      programs.git = {
        enable = true;
        settings.user.name = "Example";
        ignores = [ "result" ];
      };
      programs.bash.enable = true;
      programs.direnv.enable = true;
      home.activation.own = lib.hm.dag.entryAfter [ "writeBoundary" ] "run echo own step";
    }
  );
  second = home { home.file."notes/done".text = "two\n"; };

  ssh =
    (home (
      { lib, ... }:
      {
        programs.ssh = {
          enable = true;
          enableDefaultConfig = false;
          settings."*".Compression = true;
          settings.web.HostName = "web.example.com";
          settings."*.example.com" = lib.hm.dag.entryBefore [ "web" ] { IdentitiesOnly = true; };
        };
      }
    )).config.home.file.".ssh/config".text;

  order =
    (hm.dag.topoSort {
      a = hm.dag.entryAfter [ "c" ] 1;
      b = hm.dag.entryBefore [ "c" ] 2;
      c = hm.dag.entryAnywhere 3;
    }).result;
in
{
  home-values = holds "home-values" {
    git =
      first.config.xdg.configFile."git/config".text == lib.generators.toGitINI { user.name = "Example"; };
    file = first.config.home.file ? "/home/user/.config/git/ignore";
    ssh =
      ssh
      == "Host *.example.com\n  IdentitiesOnly yes\n\nHost web\n  HostName web.example.com\n\nHost *\n  Compression yes\n";
    order =
      map (entry: entry.data) order == [
        2
        3
        1
      ];
    cycle =
      (hm.dag.topoSort {
        a = hm.dag.entryAfter [ "b" ] 1;
        b = hm.dag.entryAfter [ "a" ] 2;
      }) ? cycle;
    extended =
      (first.extendModules { modules = [ { programs.git.enable = lib.mkForce false; } ]; })
      .config.xdg.configFile == { };
    # A list keeps its order, may name one section twice, and may hold lists of values.
    gitList =
      (home {
        programs.git.enable = true;
        programs.git.settings = [
          { credential.helper = ""; }
          {
            credential.helper = [
              "a"
              "b"
            ];
          }
        ];
        programs.git.includes = [ { path = "~/more"; } ];
      }).config.xdg.configFile."git/config".text == lib.concatMapStringsSep "\n" lib.generators.toGitINI [
        { credential.helper = ""; }
        {
          credential.helper = [
            "a"
            "b"
          ];
        }
        { include.path = "~/more"; }
      ];
    osConfig =
      (home (
        { osConfig, ... }:
        {
          home.sessionVariables.STANDALONE = osConfig == null;
        }
      )).config.home.sessionVariables.STANDALONE;
    renamed =
      (home {
        programs.git.enable = true;
        programs.git.userName = "Example";
      }).config.programs.git.settings.user.name == "Example";
  };

  home-refusals = holds "home-refusals" {
    stateVersion =
      throws
        (homeManager.homeManagerConfiguration {
          inherit pkgs;
          modules = [ { home = removeAttrs base.home [ "stateVersion" ]; } ];
        }).activationPackage.drvPath;
    undeclared = throws (home { programs.nothing.enable = true; }).activationPackage.drvPath;
    conflict =
      throws
        (home {
          home.file.a.target = "x";
          home.file.a.text = "1";
          home.file.b.target = "x";
          home.file.b.text = "2";
        }).activationPackage.drvPath;
  };

  home-activation = runCommand "home-activation" { } ''
    export HOME=$PWD/home USER=user SKIP_SANITY_CHECKS=1
    mkdir home
    profile=$HOME/.local/state/nix/profiles/home-manager

    # A file of the user is in the way, and stays as it is.
    mkdir home/notes
    echo mine > home/notes/todo
    if ${first.activationPackage}/activate > log; then exit 1; fi
    grep -qF "Existing file '$HOME/notes/todo' would be clobbered" log
    test "$(cat home/notes/todo)" = mine
    test ! -e home/.bashrc

    HOME_MANAGER_BACKUP_EXT=bak ${first.activationPackage}/activate > log
    grep -qF "will be moved to '$HOME/notes/todo.bak'" log
    grep -qx 'own step' log
    grep -qx 'todo changed' log
    test "$(cat home/notes/todo)" = one
    test "$(cat home/notes/todo.bak)" = mine
    test -x home/bin/tool
    test -d home/tree -a ! -L home/tree -a -L home/tree/nixos-home.nix
    test "$(readlink -f $profile)" = ${first.activationPackage}
    test "$(home/.nix-profile/bin/hello)" = 'Hello, world!'
    test "$(. home/.profile && echo $EDITOR)" = vim

    # Nothing new is not a new generation.
    ${first.activationPackage}/activate > log
    grep -q 'No change so reusing latest profile generation' log
    test ! -e $profile-2-link

    # Links of the former generation go, the folder of somebody else's file stays.
    ${second.activationPackage}/activate > log
    test -L home/notes/done -a ! -e home/notes/todo -a -e home/notes/todo.bak
    test ! -e home/bin -a ! -e home/tree -a ! -e home/.bashrc
    test "$(readlink $profile)" = home-manager-2-link

    USER=somebody
    unset SKIP_SANITY_CHECKS
    if ${second.activationPackage}/activate > log; then exit 1; fi
    grep -qx 'USER is "somebody", expected "user"' log
    touch $out
  '';

  home-in-nixos =
    let
      inherit
        ((import ../nixos { inherit lib; }).nixosSystem {
          modules = [
            homeManager.nixosModules.home-manager
            (
              { config, ... }:
              {
                nixpkgs = { inherit pkgs; };
                system.stateVersion = "26.05";
                boot.loader.grub.device = "nodev";
                fileSystems."/".device = "/dev/sda1";
                networking.hostName = "web";
                users.users.alice.isNormalUser = true;
                home-manager = {
                  useGlobalPkgs = true;
                  useUserPackages = true;
                  backupFileExtension = "bak";
                  extraSpecialArgs.greeting = "hi";
                  sharedModules = [ { home.stateVersion = "26.05"; } ];
                  users.alice =
                    { greeting, osConfig, ... }:
                    {
                      home.file.greeting.text = "${greeting} ${osConfig.networking.hostName}";
                    };
                };
              }
            )
          ];
        })
        config
        ;
      alice = config.home-manager.users.alice;
      unit = config.systemd.units."home-manager-alice.service".text;
    in
    holds "home-in-nixos" {
      argument = alice.home.file.greeting.text == "hi web";
      directory = alice.home.homeDirectory == "/home/alice";
      packages = config.users.users.alice.packages == [ alice.home.path ];
      unit =
        lib.hasInfix "User=alice" unit && lib.hasInfix ''Environment="HOME_MANAGER_BACKUP_EXT=bak"'' unit;
      toplevel = lib.isString config.system.build.toplevel.drvPath;
    };
}
