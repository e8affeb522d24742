# The firewall: its options, and the nftables table that they become. Without nftables it keeps the options only.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types optionalString;
  inherit (import ./declare.nix { inherit lib; })
    opt
    req
    strings
    lines
    setOf
    ;
  cfg = config.networking.firewall;
  inherit (config.networking) nftables;

  # Sorted, and each once, however often modules open it.
  ports =
    description:
    opt (types.listOf types.port) [ ] description
    // {
      apply = list: lib.unique (lib.sort (a: b: a < b) list);
    };
  # From and to.
  ranges = opt (types.listOf (types.attrsOf types.port)) [ ];
  openings = {
    allowedTCPPorts = ports "List of TCP ports on which incoming connections are accepted.";
    allowedUDPPorts = ports "List of open UDP ports.";
    allowedTCPPortRanges = ranges "A range of TCP ports on which incoming connections are accepted.";
    allowedUDPPortRanges = ranges "Range of open UDP ports.";
  };

  # `tcp dport { 80, 443 } accept`, of one interface or of all.
  opened =
    interface: protocol: single: several:
    let
      all = map toString single ++ map (x: "${toString x.from}-${toString x.to}") several;
    in
    lib.optional (
      all != [ ]
    ) "${interface}${protocol} dport { ${lib.concatStringsSep ", " all} } accept";
  openedOn =
    interface: set:
    opened interface "tcp" set.allowedTCPPorts set.allowedTCPPortRanges
    ++ opened interface "udp" set.allowedUDPPorts set.allowedUDPPortRanges;

  chain = name: rules: [ "chain ${name} {" ] ++ map (rule: "  ${rule}") rules ++ [ "}" ];
  extra = text: lib.filter (line: line != "") (lib.splitString "\n" text);
  # What a connection's state decides before any rule is asked.
  byState =
    next:
    "ct state vmap { invalid : drop, established : accept, related : accept, new : jump ${next}, untracked : jump ${next} }";
  interfaces = lib.concatMapStringsSep ", " (name: ''"${name}"'') cfg.trustedInterfaces;

  reversePath = lib.optionals (cfg.checkReversePath != false) (
    chain "rpfilter" (
      [
        "type filter hook prerouting priority mangle + 10; policy drop;"
        ''meta nfproto ipv4 udp sport . udp dport { 67 . 68, 68 . 67 } accept comment "DHCPv4 client/server"''
        "fib saddr . mark ${optionalString (cfg.checkReversePath != "loose") ". iif "}oif exists accept"
        "jump rpfilter-allow"
      ]
      ++ lib.optional cfg.logReversePathDrops ''log level info prefix "rpfilter drop: "''
    )
  );
  input = chain "input" (
    [ "type filter hook input priority filter; policy drop;" ]
    ++ lib.optional (
      interfaces != ""
    ) ''iifname { ${interfaces} } accept comment "trusted interfaces"''
    ++ [
      "icmpv6 type echo-reply accept"
      (byState "input-allow")
    ]
    ++ lib.optional cfg.logRefusedConnections ''tcp flags syn / fin,syn,rst,ack log level info prefix "refused connection: "''
    ++ lib.optionals cfg.rejectPackets [
      "meta l4proto tcp reject with tcp reset"
      "reject"
    ]
  );
  inputAllow = chain "input-allow" (
    lib.concatLists (
      lib.mapAttrsToList (
        name: openedOn (optionalString (name != "default") "iifname ${name} ")
      ) ({ default = cfg; } // cfg.interfaces)
    )
    ++ [ "meta l4proto . th dport @temp-ports accept" ]
    ++ lib.optional cfg.allowPing "icmp type echo-request ${
      optionalString (cfg.pingLimit != null) "limit rate ${cfg.pingLimit} "
    }accept comment \"allow ping\""
    ++ [
      ''icmpv6 type != { nd-redirect, 139 } accept comment "Accept all ICMPv6 messages except redirects and node information queries (type 139).  See RFC 4890, section 4.4."''
      ''ip6 daddr fe80::/64 udp dport 546 accept comment "DHCPv6 client"''
    ]
    ++ extra cfg.extraInputRules
  );
  forward = lib.optionals cfg.filterForward (
    chain "forward" [
      "type filter hook forward priority filter; policy drop;"
      (byState "forward-allow")
    ]
    ++ chain "forward-allow" (
      [
        ''icmpv6 type != { router-renumbering, 139 } accept comment "Accept all ICMPv6 messages except renumbering and node information queries (type 139).  See RFC 4890, section 4.3."''
        ''ct status dnat accept comment "allow port forward"''
      ]
      ++ extra cfg.extraForwardRules
    )
  );
in
{
  options.networking = {
    firewall = openings // {
      enable =
        opt types.bool true
          "Whether to enable the firewall. This is a simple stateful firewall that blocks connection attempts to unauthorised TCP or UDP ports on this machine.";
      backend = opt (types.enum [
        "iptables"
        "nftables"
      ]) (if nftables.enable then "nftables" else "iptables") "What the firewall is made of.";
      allowPing = opt types.bool true "Whether to respond to incoming ICMPv4 echo requests (\"pings\").";
      pingLimit = opt (types.nullOr (types.separatedString " ")) null "A limit for pings, such as 2/second.";
      trustedInterfaces = strings "Traffic coming in from these interfaces will be accepted unconditionally.";
      interfaces = setOf { options = openings; } "Interface-specific open ports.";
      checkReversePath =
        opt
          (types.either types.bool (
            types.enum [
              "strict"
              "loose"
            ]
          ))
          true
          "Whether a packet is refused whose answer would not leave by the interface that it came from (`loose`: by no interface).";
      logRefusedConnections = opt types.bool false "Whether to log rejected or dropped incoming connections.";
      logReversePathDrops = opt types.bool false "Whether to log packets that checkReversePath refuses.";
      rejectPackets = opt types.bool false "Whether refused packets are answered rather than dropped.";
      filterForward = opt types.bool false "Whether packets that are forwarded are filtered too; of the nftables based firewall.";
      extraCommands = lines "Additional shell commands executed as part of the firewall initialisation script.";
      extraInputRules = lines "Additional nftables rules to be appended to the input-allow chain.";
      extraForwardRules = lines "Additional nftables rules to be appended to the forward-allow chain.";
      extraReversePathFilterRules = lines "Additional nftables rules to be appended to the rpfilter-allow chain.";
    };
    nftables = {
      enable =
        opt types.bool false
          "Whether to enable nftables and use nftables based firewall if enabled.";
      tables = setOf (
        { name, ... }:
        {
          options = {
            enable = opt types.bool true "Enable this table.";
            name = opt types.str name "Table name.";
            content = req types.lines "The table content.";
            family = req (types.enum [
              "ip"
              "ip6"
              "inet"
              "arp"
              "bridge"
              "netdev"
            ]) "Table family.";
          };
        }
      ) "Tables to be added to ruleset; each replaces what was there of the same name.";
    };
  };

  config = lib.mkMerge [
    (lib.mkIf cfg.enable {
      assertions = [
        {
          assertion = cfg.filterForward -> nftables.enable;
          message = "filterForward only works with the nftables based firewall";
        }
      ];
      networking.firewall.trustedInterfaces = [ "lo" ];
    })
    (lib.mkIf nftables.enable { environment.systemPackages = [ pkgs.nftables ]; })
    (lib.mkIf (cfg.enable && cfg.backend == "nftables") {
      assertions = [
        {
          assertion = cfg.extraCommands == "";
          message = "extraCommands is incompatible with the nftables based firewall: ${cfg.extraCommands}";
        }
      ];
      networking.nftables.tables.nixos-fw = {
        family = "inet";
        content = lib.concatLines (
          [
            "set temp-ports {"
            ''  comment "Temporarily opened ports"''
            "  type inet_proto . inet_service"
            "  flags interval"
            "  auto-merge"
            "}"
          ]
          ++ reversePath
          ++ chain "rpfilter-allow" (extra cfg.extraReversePathFilterRules)
          ++ input
          ++ inputAllow
          ++ forward
        );
      };
    })
  ];
}
