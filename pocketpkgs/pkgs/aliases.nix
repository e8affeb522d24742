# Names of before, which throw or warn with nixpkgs' sentences. config.allowAliases = false leaves them out.
{ lib }:
final: prev:
let
  renamed = old: new: throw "'${old}' has been renamed to/replaced by '${new}'";
in
{
  system = lib.warn "'system' has been renamed to/replaced by 'stdenv.hostPlatform.system'" final.stdenv.hostPlatform.system;
  substituteAll = throw "`substituteAll` has been removed. Use `replaceVars` instead.";
  runCommandNoCC = renamed "runCommandNoCC" "runCommand";
  runCommandNoCCLocal = renamed "runCommandNoCCLocal" "runCommandLocal";
}
