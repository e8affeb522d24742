# Names of before, which throw or warn with nixpkgs' sentences. config.allowAliases = false leaves them out.
{ lib }:
final: prev:
let
  renamed = old: new: throw "'${old}' has been renamed to/replaced by '${new}'";
in
{
  system = lib.warn "'system' has been renamed to/replaced by 'stdenv.hostPlatform.system'" final.stdenv.hostPlatform.system;
  nixfmt-rfc-style = lib.warn "nixfmt-rfc-style is now the same as pkgs.nixfmt which should be used instead." final.nixfmt;
  substituteAll = throw "`substituteAll` has been removed. Use `replaceVars` instead.";
  runCommandNoCC = renamed "runCommandNoCC" "runCommand";
  runCommandNoCCLocal = renamed "runCommandNoCCLocal" "runCommandLocal";
}
