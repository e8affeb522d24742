{ lib }:
let
  inherit (lib.systems) elaborate;
  systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" "i686-linux" "armv7l-linux" "riscv64-linux" "powerpc64le-linux" "armv6l-linux" "x86_64-freebsd" ];
  each = f: map (system: f (elaborate system)) systems;
  shape = p: {
    inherit (p) system config libc extensions linuxArch darwinArch efiArch uname;
    cpu = { inherit (p.parsed.cpu) name bits family; };
    vendor = p.parsed.vendor.name;
    kernel = p.parsed.kernel.name;
    abi = p.parsed.abi.name;
    go = { inherit (p.go) GOOS GOARCH; };
  };
  predicates = p: lib.filter (name: p.${name}) [ "isLinux" "isDarwin" "isMacOS" "isFreeBSD" "isBSD" "isNone" "isUnix" "isWindows" "isx86" "isx86_64" "isx86_32" "isi686" "isAarch" "isAarch64" "isAarch32" "isArmv7" "isRiscV" "isRiscV64" "isPower" "is64bit" "is32bit" "isLittleEndian" "isBigEndian" "isGnu" "isMusl" "isStatic" "hasSharedLibraries" ];
in
{
  values = {
    elaborate = each shape;
    "elaborate: predicates" = each predicates;
    "elaborate: musl" = shape (elaborate { config = "x86_64-unknown-linux-musl"; });
    "elaborate: musl, predicates" = predicates (elaborate { config = "x86_64-unknown-linux-musl"; });
    "elaborate: a set with a system" = (elaborate { system = "aarch64-linux"; }).config;
    "elaborate: config wins" = (elaborate { config = "aarch64-unknown-linux-gnu"; system = "x86_64-linux"; }).system;
    "elaborate: twice" = (elaborate (elaborate "x86_64-linux")).config;
    "elaborate: static" = (elaborate { config = "x86_64-unknown-linux-musl"; isStatic = true; }).extensions.library;
    "elaborate: further attributes" = (elaborate { system = "x86_64-linux"; mine = 1; }).mine;
    canExecute = [
      ((elaborate "x86_64-linux").canExecute (elaborate "i686-linux"))
      ((elaborate "x86_64-linux").canExecute (elaborate "aarch64-linux"))
      ((elaborate "aarch64-linux").canExecute (elaborate "aarch64-linux"))
      ((elaborate "x86_64-linux").canExecute (elaborate "x86_64-darwin"))
    ];
    equals = [ (lib.systems.equals (elaborate "x86_64-linux") (elaborate { system = "x86_64-linux"; })) (lib.systems.equals (elaborate "x86_64-linux") (elaborate "i686-linux")) ];
    doubles = lib.platforms.all;
    "doubles: by kernel" = lib.getAttrs [ "linux" "darwin" "unix" "windows" "freebsd" "netbsd" "openbsd" "cygwin" "wasi" "redox" "embedded" "none" ] lib.platforms;
    "doubles: by processor" = lib.getAttrs [ "x86_64" "i686" "x86" "aarch64" "arm" "armv7" "riscv" "riscv64" ] lib.platforms;
    flakeExposed = lib.systems.flakeExposed;
    "doubles: genAttrs" = lib.genAttrs (lib.filter (lib.hasSuffix "-darwin") lib.systems.flakeExposed) (s: (elaborate s).isAarch64);
  };
  errors = {
    "elaborate: an unknown processor" = (elaborate "x86-64-linux").isLinux;
    "elaborate: an unknown cpu" = (elaborate "nocpu-linux").isx86_64;
    "elaborate: an unknown kernel" = (elaborate "x86_64-plan9").isLinux;
    "elaborate: one word" = (elaborate "x86_64").isLinux;
    "elaborate: neither system nor config" = (elaborate { }).system;
  };
}
