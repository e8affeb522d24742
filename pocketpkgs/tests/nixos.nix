# Systems: values, refusals and trees that lib.nixosSystem promises.
{ pkgs }:
let
  inherit (pkgs) lib runCommand;
  nixos = import ../nixos { inherit lib; };

  base = {
    nixpkgs = { inherit pkgs; };
    system.stateVersion = "26.05";
    boot.loader.systemd-boot.enable = true;
    fileSystems."/" = {
      device = "/dev/disk/by-label/nixos";
      fsType = "ext4";
    };
  };
  system =
    module:
    nixos.nixosSystem {
      modules = [
        base
        module
      ];
    };
  config = module: (system module).config;
  throws = value: !(builtins.tryEval (builtins.deepSeq value null)).success;
  # The messages of assertions that do not hold.
  failed = module: map (x: x.message) (lib.filter (x: !x.assertion) (config module).assertions);
  # A derivation that builds if a list of conditions is true.
  holds =
    name: conditions:
    if lib.all lib.id (lib.attrValues conditions) then
      runCommand name { } "touch $out"
    else
      throw "${name}: ${toString (lib.attrNames (lib.filterAttrs (_: x: !x) conditions))}";

  web =
    { pkgs, ... }:
    {
      imports = [ ../nixos/modules/profiles/qemu-guest.nix ];
      networking.hostName = "web";
      networking.domain = "example.com";
      networking.firewall.allowedTCPPorts = [
        443
        80
        22
      ];
      services.openssh.enable = true;
      services.openssh.settings.PermitRootLogin = "no";
      users.users.alice = {
        isNormalUser = true;
        extraGroups = [ "wheel" ];
        openssh.authorizedKeys.keys = [ "ssh-ed25519 AAAA alice@example.com" ];
      };
      environment.systemPackages = [ pkgs.jq ];
      environment.etc."app/config".text = "port=80\n";
      environment.etc.secret = {
        text = "x";
        mode = "0600";
      };
      systemd.services.hello = {
        description = "Hello";
        wantedBy = [ "multi-user.target" ];
        after = [ "network.target" ];
        environment.GREETING = "hi there";
        script = "echo $GREETING";
        startAt = "daily";
        serviceConfig.Type = "oneshot";
      };
      systemd.sockets.echo = {
        listenStreams = [ "1234" ];
        socketConfig.Accept = true;
        wantedBy = [ "sockets.target" ];
      };
      systemd.services."echo@".serviceConfig.ExecStart = lib.getExe pkgs.hello;
      systemd.tmpfiles.settings."10-hello"."/var/lib/hello".d.mode = "0755";
      system.activationScripts.second = lib.stringAfter [ "third" ] "echo second";
      system.activationScripts.third = "echo third";
      specialisation.debug.configuration.environment.etc.debug.text = "on";
    };
  built = (config web).system.build;
in
{
  nixos-values =
    let
      c = config web;
    in
    holds "nixos-values" {
      ports =
        c.networking.firewall.allowedTCPPorts == [
          22
          80
          443
        ];
      fqdn = c.networking.fqdn == "web.example.com";
      members = c.users.groups.wheel.members == [ "alice" ];
      home = c.users.users.alice.home == "/home/alice";
      timer = c.systemd.timers.hello.timerConfig.OnCalendar == [ "daily" ];
      fstab = lib.hasInfix "/dev/disk/by-label/nixos / ext4 x-initrd.mount 0 1\n" c.environment.etc.fstab.text;
      nix = lib.hasInfix "\nsandbox = true\n" c.environment.etc."nix/nix.conf".text;
      name = lib.hasPrefix "nixos-system-web-" c.system.build.toplevel.name;
      pkgs = (system web).pkgs.hello == pkgs.hello;
      args =
        (nixos.nixosSystem {
          specialArgs.port = 81;
          modules = [
            base
            (
              { port, ... }:
              {
                networking.firewall.allowedTCPPorts = [ port ];
              }
            )
          ];
        }).config.networking.firewall.allowedTCPPorts == [ 81 ];
      noUserModules =
        let
          inherit ((system web)._module.args) noUserModules;
        in
        noUserModules.options ? services.openssh && noUserModules.config.networking.domain == null;
      extraArgs =
        (nixos.nixosSystem {
          extraArgs.port = 82;
          modules = [
            base
            (
              { port, ... }:
              {
                networking.firewall.allowedTCPPorts = [ port ];
              }
            )
          ];
        }).config.networking.firewall.allowedTCPPorts == [ 82 ];
      extended =
        ((system web).extendModules {
          modules = [ { networking.hostName = lib.mkForce "other"; } ];
        }).config.networking.hostName == "other";
    };

  # The table that the firewall becomes.
  nixos-firewall =
    let
      table =
        settings:
        (config {
          networking.nftables.enable = true;
          networking.firewall = settings;
        }).networking.nftables.tables.nixos-fw.content;
      has = text: settings: lib.hasInfix text (table settings);
    in
    holds "nixos-firewall" {
      closed = has "policy drop" { } && !has "tcp dport" { };
      lo = has "iifname { \"lo\" } accept" { };
      all = has "  tcp dport { 80, 443 } accept\n" {
        allowedTCPPorts = [
          443
          80
          443
        ];
      };
      ranges = has "  udp dport { 60000-61000 } accept\n" {
        allowedUDPPortRanges = [
          {
            from = 60000;
            to = 61000;
          }
        ];
      };
      interface = has "  iifname cni0 tcp dport { 6443 } accept\n" {
        interfaces.cni0.allowedTCPPorts = [ 6443 ];
      };
      extra = has "  tcp dport 1 accept\n  tcp dport 2 accept\n" {
        extraInputRules = "tcp dport 1 accept\ntcp dport 2 accept\n";
      };
      forward = has "chain forward-allow" { filterForward = true; } && !has "chain forward" { };
      loose = has "fib saddr . mark oif exists accept" { checkReversePath = "loose"; };
      iptables = (config { }).networking.nftables.tables == { };
      refused = failed { networking.firewall.filterForward = true; } == [
        "filterForward only works with the nftables based firewall"
      ];
      commands = failed {
        networking.nftables.enable = true;
        networking.firewall.extraCommands = "iptables --list";
      } == [ "extraCommands is incompatible with the nftables based firewall: iptables --list" ];
    };

  nixos-refusals = holds "nixos-refusals" {
    undeclared = throws (config { services.nothing.enable = true; }).networking.hostName;
    type =
      throws
        (config { networking.firewall.allowedTCPPorts = [ "80" ]; }).networking.firewall.allowedTCPPorts;
    name = throws (config { networking.hostName = "a.b"; }).networking.hostName;
    conflict =
      throws
        (config {
          systemd.services.a = {
            script = "true";
            serviceConfig.ExecStart = "/bin/x";
          };
        }).systemd.units;
    iso =
      throws
        (config { imports = [ ../nixos/modules/installer/cd-dvd/iso-image.nix ]; }).system.build.isoImage;
    toplevel = throws (config { fileSystems = lib.mkForce { }; }).system.build.toplevel.drvPath;
    root =
      failed { fileSystems = lib.mkForce { }; } == [
        "The ‘fileSystems’ option does not specify your root file system."
      ];
    boot =
      failed { boot.loader.systemd-boot.enable = lib.mkForce false; } == [
        "You must set the option ‘boot.loader.grub.devices’ or 'boot.loader.grub.mirroredBoots' to make the system bootable."
      ];
    user =
      lib.length (failed {
        users.users.bob = { };
      }) == 2;
    wheel =
      lib.length (failed {
        users.mutableUsers = false;
      }) == 1;
    agent =
      failed {
        services.k3s = {
          enable = true;
          package = pkgs.hello;
          role = "agent";
          clusterInit = true;
        };
      } == [ "k3s: clusterInit must be false if role is 'agent'" ];
  };

  nixos-toplevel = runCommand "nixos-toplevel" { nativeBuildInputs = [ pkgs.jq ]; } ''
    cd ${built.toplevel}
    test "$(cat etc/hostname)" = web
    test "$(cat etc/app/config)" = port=80
    test -f etc/secret -a ! -L etc/secret
    test -x sw/bin/jq
    test "$(readlink etc/systemd/system/multi-user.target.wants/hello.service)" = ../hello.service
    grep -qx 'Environment="GREETING=hi there"' etc/systemd/system/hello.service
    grep -qx 'PermitRootLogin no' etc/ssh/sshd_config
    grep -q alice@example.com etc/ssh/authorized_keys.d/alice
    test "$(grep -n 'echo third' activate | cut -d: -f1)" -lt "$(grep -n 'echo second' activate | cut -d: -f1)"
    grep -q "systemConfig=$PWD" activate
    test "$(cat specialisation/debug/etc/debug)" = on
    test "$(jq -r .hostName manifest.json)" = web
    test "$(jq -r '.users[] | select(.name == "alice").extraGroups[0]' users.json)" = wheel
    touch $out
  '';

  # Both roles of a cluster: the files that k3s finds, and its command line.
  nixos-k3s =
    let
      server = config {
        services.k3s = {
          enable = true;
          tokenFile = "/run/keys/k3s";
          extraFlags = [ "--write-kubeconfig-mode 0640" ];
          gracefulNodeShutdown.enable = true;
          images = [ (pkgs.writeText "image.tar" "") ];
          manifests.web.content = [
            {
              apiVersion = "v1";
              kind = "Namespace";
              metadata.name = "web";
            }
          ];
          charts.plain = pkgs.writeText "plain.tgz" "";
          autoDeployCharts.app = {
            package = pkgs.writeText "app.tgz" "";
            values.replicaCount = 3;
            createNamespace = true;
            extraDeploy = [
              {
                apiVersion = "v1";
                kind = "ConfigMap";
                metadata.name = "more";
              }
            ];
          };
        };
      };
      agent = config {
        services.k3s = {
          enable = true;
          role = "agent";
          serverAddr = "https://10.0.0.10:6443";
          tokenFile = "/run/keys/k3s";
          nodeExternalIP = "10.0.0.11";
          charts.ignored = pkgs.writeText "ignored.tgz" "";
        };
      };
      # Without what it refers to: k3s itself cannot be built.
      start =
        c:
        builtins.toFile "start" (
          builtins.unsafeDiscardStringContext c.systemd.services.k3s.serviceConfig.ExecStart
        );
      files = pkgs.writeText "files" server.environment.etc."tmpfiles.d/10-k3s.conf".text;
    in
    assert
      agent.warnings == [
        "k3s: Helm charts are only made available to the cluster on server nodes (role == server), they will be ignored by this node."
      ];
    runCommand "nixos-k3s" { nativeBuildInputs = [ pkgs.yq-go ]; } ''
      grep -q '/bin/k3s agent' ${start agent}
      grep -q -- '--node-external-ip=10.0.0.11' ${start agent}
      grep -q -- '--token-file /run/keys/k3s' ${start server}
      grep -q -- '--kubelet-arg=config=.*-k3s-kubelet-config' ${start server}
      for name in agent/images/image.tar server/manifests/web.yaml server/manifests/app.yaml server/static/charts/app.tgz server/static/charts/plain.tgz; do
        grep -q "^'L+' '/var/lib/rancher/k3s/$name' " ${files}
      done
      app=$(sed -n "s|.*manifests/app.yaml.* ||p" ${files})
      test "$(yq '.items | map(.kind) | join(" ")' $app)" = "HelmChart ConfigMap"
      test "$(yq '.items[0].spec.valuesContent | from_json | .replicaCount' $app)" = 3
      touch $out
    '';

  nixos-units = built.unitCheck;
  # What systemd complains of does not build.
  nixos-units-refused =
    pkgs.testers.testBuildFailure
      (config {
        systemd.services.a.serviceConfig = {
          ExecStart = "${pkgs.coreutils}/bin/true";
          Type = "onshot";
        };
      }).system.build.unitCheck;
}
