# Names and interfaces. ./firewall.nix has the firewall.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    req
    strings
    lines
    setOf
    ;
  cfg = config.networking;
  addresses =
    maximum:
    opt (types.listOf (
      types.submodule {
        options = {
          address = req types.str "The address.";
          prefixLength = req (types.ints.between 0 maximum) "The length of the subnet's prefix, in bits.";
        };
      }
    )) [ ] "Addresses of the interface.";

  interface =
    { name, ... }:
    {
      options = {
        name = opt types.str name "Name of the interface.";
        useDHCP =
          opt (types.nullOr types.bool) null
            "Whether this interface should be configured with DHCP.";
        ipv4.addresses = addresses 32;
        ipv6.addresses = addresses 128;
        macAddress = opt (types.nullOr types.str) null "MAC address of the interface.";
        mtu = opt (types.nullOr types.int) null "MTU size for packets leaving the interface.";
      };
    };

  gateway = types.nullOr (
    types.coercedTo types.str (address: { inherit address; }) (
      types.submodule {
        options = {
          address = req types.str "The default gateway address.";
          interface = opt (types.nullOr types.str) null "The default gateway interface.";
          metric = opt (types.nullOr types.int) null "The default gateway metric/preference.";
          source = opt (types.nullOr types.str) null "The default source address.";
        };
      }
    )
  );
in
{
  options.networking = {
    hostName =
      opt (types.strMatching "^$|^[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?$") "nixos"
        "The name of the machine: a DNS label, without the domain. Empty where a DHCP server gives it.";
    domain =
      opt (types.nullOr types.str) null
        "The domain; together with `networking.hostName` it is the fully qualified name.";
    fqdn = opt types.str (
      if cfg.hostName != "" && cfg.domain != null then
        "${cfg.hostName}.${cfg.domain}"
      else
        throw ''
          The FQDN is required but cannot be determined from `networking.hostName`
          and `networking.domain`. Please ensure these options are set properly or
          set `networking.fqdn` directly.
        ''
    ) "The fully qualified domain name.";
    hostId =
      opt (types.nullOr types.str) null
        "The 32-bit host ID of the machine, formatted as 8 hexadecimal characters.";
    hosts =
      opt (types.attrsOf (
        types.listOf types.str
      )) { } "Locally defined maps of IP addresses to hostnames."
      // {
        example = {
          "10.0.0.2" = [ "nfs.example.com" ];
        };
      };
    extraHosts = lines "Additional verbatim entries to be appended to {file}`/etc/hosts`.";
    nameservers = strings "The list of nameservers.";
    search = strings "The list of domain search paths.";
    useDHCP =
      opt types.bool true
        "Whether to use DHCP to obtain an IP address and other configuration for all network interfaces that do not have any manually configured IPv4 addresses.";
    useNetworkd =
      opt types.bool false
        "Whether we should use networkd as the network configuration backend.";
    enableIPv6 = opt types.bool true "Whether to enable support for IPv6.";
    interfaces = setOf interface "The configuration for each network interface.";
    defaultGateway =
      opt gateway null
        "The default gateway. It can be left empty if it is auto-detected through DHCP.";
    networkmanager.enable = lib.mkEnableOption "NetworkManager";
    wireless.enable = lib.mkEnableOption "wpa_supplicant";
    bridges = setOf {
      options = {
        interfaces = req (types.listOf types.str) "The physical network interfaces connected by the bridge.";
        rstp = opt types.bool false "Whether the bridge interface should enable rstp.";
      };
    } "The interfaces that are bridges: with no members, one that is there and leads nowhere.";
  };

  config = {
    networking.hosts = {
      "127.0.0.1" = lib.mkBefore [ "localhost" ];
      "::1" = lib.mkIf cfg.enableIPv6 (lib.mkBefore [ "localhost" ]);
      "127.0.0.2" = lib.mkIf (cfg.hostName != "" && cfg.hostName != "localhost") (
        lib.optional (cfg.domain != null) "${cfg.hostName}.${cfg.domain}" ++ [ cfg.hostName ]
      );
    };
    environment.etc = {
      hostname = lib.mkIf (cfg.hostName != "") { text = cfg.hostName + "\n"; };
      hosts.text =
        lib.concatStrings (
          lib.mapAttrsToList (address: names: "${address} ${toString names}\n") (
            lib.filterAttrs (_: names: names != [ ]) cfg.hosts
          )
        )
        + cfg.extraHosts;
      "resolv.conf" = lib.mkIf (cfg.nameservers != [ ]) {
        text = lib.concatMapStrings (server: "nameserver ${server}\n") cfg.nameservers;
      };
    };
  };
}
