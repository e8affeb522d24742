# Programs that examples install rather than use. Most are not provided by default: they throw until debian.json lists them.
{
  lib,
  tool,
  licenses,
  ...
}:
let
  row = debian: programs: license: description: {
    inherit
      debian
      programs
      license
      description
      ;
  };
  inherit (licenses)
    asl20
    gpl2Plus
    gpl3Plus
    mit
    ;
  # Debian has some under other names.
  links = {
    bat = [ "bat:batcat" ];
    fd = [ "fd:fdfind" ];
    vim = [ "vim:vim.tiny" ];
  };
in
lib.mapAttrs
  (
    pname: spec:
    tool (
      {
        inherit pname;
      }
      // lib.optionalAttrs (links ? ${pname}) {
        links = links.${pname};
        mainProgram = pname;
      }
      // spec
    )
  )
  {
    age = row "age" [
      "age"
      "age-keygen"
    ] licenses.bsd3 "Modern encryption tool with small explicit keys";
    bat = row "bat" [ "batcat" ] asl20 "Cat(1) clone with syntax highlighting and Git integration";
    fd = row "fd-find" [ "fdfind" ] asl20 "Simple, fast and user-friendly alternative to find";
    gnupg = row "gpg" [
      "gpg"
    ] gpl3Plus "Modern release of the GNU Privacy Guard, a GPL OpenPGP implementation";
    htop = row "htop" [ "htop" ] gpl2Plus "Interactive process viewer";
    iproute2 = row "iproute2" [
      "ip"
      "bridge"
      "ss"
    ] gpl2Plus "Collection of utilities for controlling TCP/IP networking and traffic control in Linux";
    less = row "less" [ "less" ] gpl3Plus "More advanced file pager than 'more'";
    nano = row "nano" [ "nano" ] gpl3Plus "Small, user-friendly console text editor";
    nftables = row "nftables" [
      "nft"
    ] gpl2Plus "Project that aims to replace the existing {ip,ip6,arp,eb}tables framework";
    openssl = row "openssl" [
      "openssl"
    ] asl20 "Cryptographic library that implements the SSL and TLS protocols";
    procps = row "procps" [
      "ps"
      "pgrep"
      "pkill"
      "free"
      "top"
      "watch"
      "sysctl"
    ] gpl2Plus "Utilities that give information about processes using the /proc filesystem";
    ripgrep = row "ripgrep" [
      "rg"
    ] mit "Utility that combines the usability of The Silver Searcher with the raw speed of grep";
    rsync = row "rsync" [ "rsync" ] gpl3Plus "Fast incremental file transfer utility";
    shadow = row "passwd" [
      "useradd"
      "usermod"
      "userdel"
      "groupadd"
      "passwd"
    ] licenses.bsd3 "Suite containing authentication-related tools such as passwd and su";
    tmux = row "tmux" [ "tmux" ] licenses.isc "Terminal multiplexer";
    vim = row "vim-tiny" [ "vim.tiny" ] licenses.vim "Most popular clone of the VI editor";
    wget = row "wget" [ "wget" ] gpl3Plus "Tool for retrieving files using HTTP, HTTPS, and FTP";
    zsh = row "zsh" [ "zsh" ] mit "Z shell";
  }
