# Systems: the doubles, as x86_64-linux, and what is known of a platform.
{ lib }:
let
  inherit (lib) hasPrefix hasSuffix optionalString;

  # The systems by kernel, in the order of nixpkgs.
  table = [
    "cygwin i686 x86_64"
    "darwin x86_64 aarch64"
    "freebsd i686 x86_64 aarch64"
    "genode aarch64 i686 x86_64"
    "solaris x86_64"
    "ghcjs javascript"
    "linux aarch64 arc armv5tel armv6l armv7a armv7l i686 loongarch64 m68k sh4 microblaze microblazeel mips mips64 mips64el mipsel powerpc powerpc64 powerpc64le riscv32 riscv64 s390 s390x x86_64"
    "mmixware mmix"
    "netbsd aarch64 armv6l armv7a armv7l i686 m68k mipsel powerpc riscv32 riscv64 x86_64"
    "none aarch64_be aarch64 arm armv6l avr i686 microblaze microblazeel mips mips64 msp430 or1k m68k powerpc powerpcle riscv32 riscv64 rx s390 s390x vc4 x86_64"
    "openbsd i686 x86_64"
    "redox x86_64"
    "wasi wasm64 wasm32"
    "windows aarch64 x86_64 i686"
    "uefi aarch64 x86_64"
  ];
  all = lib.concatMap (
    row:
    let
      words = lib.splitString " " row;
    in
    map (cpu: "${cpu}-${lib.head words}") (lib.tail words)
  ) table;
  select = test: builtins.filter test all;
  onKernel = kernel: select (hasSuffix "-${kernel}");
  onCpu = start: select (hasPrefix start);
  onKernels = kernels: select (system: lib.any (kernel: hasSuffix "-${kernel}" system) kernels);

  # The processors whose platforms can be described.
  cpu = family: bits: arch: { inherit arch bits family; };
  cpus = {
    aarch64 = cpu "arm" 64 "armv8-a" // {
      version = "8";
    };
    armv6l = cpu "arm" 32 "armv6" // {
      version = "6";
    };
    armv7l = cpu "arm" 32 "armv7-a" // {
      version = "7";
    };
    i686 = cpu "x86" 32 "i686";
    powerpc64le = removeAttrs (cpu "power" 64 "") [ "arch" ];
    riscv64 = removeAttrs (cpu "riscv" 64 "") [ "arch" ];
    x86_64 = cpu "x86" 64 "x86-64";
  };
  kernels = [
    "linux"
    "darwin"
    "freebsd"
    "none"
  ];
  abis = [
    "eabi"
    "eabihf"
    "elf"
    "gnu"
  ];
  # The parts of "x86_64-linux", "aarch64-apple-darwin", "x86_64-unknown-linux-musl".
  split =
    text:
    let
      words = lib.splitString "-" text;
      count = builtins.length words;
      word = lib.elemAt words;
      refuse = why: throw "system string '${text}' ${why}";
      cpu = word 0;
    in
    if count == 2 then
      {
        inherit cpu;
        kernel = word 1;
      }
    else if count == 4 then
      {
        inherit cpu;
        vendor = word 1;
        kernel = word 2;
        abi = word 3;
      }
    else if count == 3 && (word 1 == "linux" || builtins.elem (word 2) abis) then
      {
        inherit cpu;
        vendor = "unknown";
        kernel = word 1;
        abi = word 2;
      }
    else if count == 3 && (word 1 == "apple" || hasPrefix "freebsd" (word 2)) then
      {
        inherit cpu;
        vendor = word 1;
        kernel = word 2;
      }
    else if count == 1 then
      refuse "with 1 component is ambiguous"
    else if count == 3 then
      refuse "with 3 components is ambiguous"
    else
      refuse "has invalid number of hyphen-separated components";
in
rec {
  # Lists of doubles: all, linux, darwin, unix, x86_64, aarch64, …
  doubles = {
    inherit all;
    none = [ ];
    linux = onKernel "linux";
    darwin = onKernel "darwin";
    freebsd = onKernel "freebsd";
    netbsd = onKernel "netbsd";
    openbsd = onKernel "openbsd";
    cygwin = onKernel "cygwin";
    wasi = onKernel "wasi";
    redox = onKernel "redox";
    embedded = onKernel "none";
    windows = onKernel "windows";
    unix = onKernels [
      "cygwin"
      "darwin"
      "freebsd"
      "linux"
      "netbsd"
      "openbsd"
      "redox"
      "solaris"
    ];
    aarch64 = onCpu "aarch64";
    arm = onCpu "arm";
    armv7 = onCpu "armv7";
    i686 = onCpu "i686-";
    x86 = select (system: hasPrefix "i686-" system || hasPrefix "x86_64-" system);
    x86_64 = onCpu "x86_64-";
    riscv = onCpu "riscv";
    riscv64 = onCpu "riscv64-";
  };
  # The systems that nixpkgs' flake has packages for.
  flakeExposed = lib.splitString " " "x86_64-linux aarch64-linux x86_64-darwin armv6l-linux armv7l-linux i686-linux aarch64-darwin powerpc64le-linux riscv64-linux x86_64-freebsd";

  # A platform from a system, as "x86_64-linux", or from a set with system or config.
  elaborate =
    given:
    let
      args = if builtins.isAttrs given then given else { system = given; };
      parts = split (args.config or args.system);
      cpuName = if parts.cpu == "arm64" then "aarch64" else parts.cpu;
      kernelName =
        lib.throwIfNot (builtins.elem parts.kernel kernels) "Unknown kernel: ${parts.kernel}"
          parts.kernel;
      defaultAbi = if p.isLinux then "gnu" + optionalString p.isAarch32 "eabihf" else "unknown";
      abiName = parts.abi or defaultAbi;
      missing =
        if lib.any (hasPrefix "${cpuName}-") all then
          "pocketpkgs describes no platform with the processor ${cpuName}, only ${lib.concatStringsSep ", " (builtins.attrNames cpus)}. nixpkgs has all of them."
        else
          "Unknown CPU type: ${cpuName}";
      p = {
        parsed = {
          cpu = {
            name = cpuName;
          }
          // cpus.${cpuName} or (throw missing);
          vendor.name = parts.vendor or (if p.isDarwin then "apple" else "unknown");
          kernel.name = kernelName;
          abi.name = abiName;
        };
        system = "${cpuName}-${kernelName}";
        config = lib.concatStringsSep "-" (
          [
            (if p.isDarwin then p.darwinArch else cpuName)
            p.parsed.vendor.name
            kernelName
          ]
          ++ lib.optional (abiName != "unknown") abiName
        );

        isLinux = kernelName == "linux";
        isDarwin = kernelName == "darwin";
        isMacOS = p.isDarwin;
        isFreeBSD = kernelName == "freebsd";
        isBSD = p.isFreeBSD;
        isNone = kernelName == "none";
        isUnix = p.isLinux || p.isDarwin || p.isBSD;
        isWindows = false;
        isx86 = p.parsed.cpu.family == "x86";
        isx86_64 = p.isx86 && p.is64bit;
        isx86_32 = p.isx86 && p.is32bit;
        isi686 = cpuName == "i686";
        isAarch = p.parsed.cpu.family == "arm";
        isAarch64 = p.isAarch && p.is64bit;
        isAarch32 = p.isAarch && p.is32bit;
        isArmv7 = hasPrefix "armv7" cpuName;
        isRiscV = p.parsed.cpu.family == "riscv";
        isRiscV64 = p.isRiscV && p.is64bit;
        isPower = p.parsed.cpu.family == "power";
        is64bit = p.parsed.cpu.bits == 64;
        is32bit = p.parsed.cpu.bits == 32;
        isLittleEndian = true;
        isBigEndian = false;
        isGnu = hasPrefix "gnu" abiName;
        isMusl = hasPrefix "musl" abiName;
        isStatic = args.isStatic or false;
        hasSharedLibraries = !p.isStatic;

        libc =
          if p.isDarwin then
            "libSystem"
          else if p.isMusl then
            "musl"
          else if p.isLinux then
            "glibc"
          else if p.isFreeBSD then
            "fblibc"
          else
            "newlib";
        extensions = {
          executable = "";
          staticLibrary = ".a";
          sharedLibrary = if p.isDarwin then ".dylib" else ".so";
          library = if p.isStatic then ".a" else p.extensions.sharedLibrary;
        };
        darwinArch = if cpuName == "aarch64" then "arm64" else cpuName;
        linuxArch =
          {
            aarch64 = "arm64";
            i686 = "i386";
            armv6l = "arm";
            armv7l = "arm";
            powerpc64le = "powerpc";
            riscv64 = "riscv";
          }
          .${cpuName} or cpuName;
        efiArch =
          {
            aarch64 = "aa64";
            armv6l = "arm";
            armv7l = "arm";
            i686 = "ia32";
            x86_64 = "x64";
          }
          .${cpuName} or cpuName;
        uname = {
          system =
            {
              linux = "Linux";
              darwin = "Darwin";
              freebsd = "FreeBSD";
            }
            .${kernelName} or null;
          processor =
            if p.isDarwin then
              p.darwinArch
            else if p.isPower then
              "ppc64le"
            else
              cpuName;
          release = null;
        };
        go = {
          GOOS = kernelName;
          GOARCH =
            {
              aarch64 = "arm64";
              armv6l = "arm";
              armv7l = "arm";
              i686 = "386";
              powerpc64le = "ppc64le";
              x86_64 = "amd64";
            }
            .${cpuName} or cpuName;
        };
        # Whether programs for another platform run on this one.
        canExecute =
          other: other.system == p.system || (p.isLinux && other.isLinux && p.isx86_64 && other.isx86_32);
      }
      // removeAttrs args [
        "parsed"
        "system"
        "config"
      ];
    in
    p;
  # Whether two platforms are the same, but for functions in them.
  equals =
    a: b:
    let
      plain = p: removeAttrs p [ "canExecute" ];
    in
    plain a == plain b;
}
