{ lib }:
let
  hello = {
    type = "derivation";
    name = "hello-2.12";
    pname = "hello";
    outPath = "/store/hello";
    bin.outPath = "/store/hello-bin";
    meta.description = "greets";
  };
  with' = meta: hello // { meta = hello.meta // meta; };
  linux = lib.systems.elaborate "x86_64-linux";
  darwin = lib.systems.elaborate "aarch64-darwin";
in
{
  values = {
    addMetaAttrs = (lib.addMetaAttrs { a = 1; } hello).meta;
    "addMetaAttrs: by overrideAttrs" = (lib.addMetaAttrs { a = 1; } (hello // { overrideAttrs = f: f hello; })).meta;
    dontDistribute = (lib.dontDistribute hello).meta;
    setName = (lib.setName "x" hello).name;
    updateName = (lib.updateName (n: n + "-x") hello).name;
    mapDerivationAttrset = lib.mapDerivationAttrset (p: p.name) { a = hello; b = 1; };
    prio = map (f: (f hello).meta.priority) [ lib.hiPrio lib.lowPrio (lib.setPrio 3) ];
    prioSet = (lib.hiPrioSet { a = hello; b = 1; }).a.meta.priority;
    defaultPriority = lib.meta.defaultPriority;
    platformMatch = map (lib.meta.platformMatch linux) [ "x86_64-linux" "aarch64-linux" { parsed.cpu.bits = 64; } { cpu.family = "x86"; } { isLinux = true; parsed = { }; } { isDarwin = true; parsed = { }; } ];
    availableOn = [
      (lib.meta.availableOn linux hello)
      (lib.meta.availableOn linux (with' { platforms = lib.platforms.linux; }))
      (lib.meta.availableOn darwin (with' { platforms = lib.platforms.linux; }))
      (lib.meta.availableOn linux (with' { badPlatforms = [ "x86_64-linux" ]; }))
      (lib.meta.availableOn darwin (with' { platforms = lib.platforms.unix; badPlatforms = [ "x86_64-linux" ]; }))
    ];
    getExe = lib.getExe (with' { mainProgram = "hi"; });
    "getExe'" = lib.getExe' hello "other";
    licenses = lib.getAttrs [ "mit" "asl20" "bsd3" "gpl2" "gpl2Only" "gpl3Only" "gpl3Plus" "lgpl21Plus" "mpl20" "isc" "unfree" "unfreeRedistributable" "publicDomain" "cc0" "bsl11" ] lib.licenses;
    licenses2 = lib.getAttrs [ "agpl3Only" "agpl3Plus" "artistic2" "boost" "bsd0" "bsd2" "cc-by-40" "cc-by-sa-40" "epl20" "free" "gpl2Plus" "gpl3" "lgpl21Only" "lgpl3Only" "lgpl3Plus" "ofl" "psfl" "unlicense" "vim" "zlib" ] lib.licenses;
  };
  warnings = {
    "getExe: no mainProgram" = lib.getExe hello;
    "getExe: no mainProgram, only a name" = lib.getExe { type = "derivation"; name = "0x-1.0"; outPath = "/store/x"; };
  };
  errors = {
    "getExe: a string" = lib.getExe "hello";
    "getExe: a set that is no derivation" = lib.getExe { name = "x"; };
    "getExe': a string" = lib.getExe' "hello" "hi";
    "getExe': no name" = lib.getExe' hello null;
    "getExe': a path as the name" = lib.getExe' hello "bin/hi";
    "licenses: unknown" = lib.licenses.noSuchLicenseEver;
    "setPrio: not a set" = lib.setPrio 1 "hello";
    "platforms: unknown" = lib.platforms.noSuchPlatformEver;
  };
}
