# What modules get as `utils`.
{ lib }:
{
  # /var/lib/x as systemd writes it in a unit's name: var-lib-x.
  escapeSystemdPath =
    path:
    let
      trimmed = lib.removeSuffix "/" (lib.removePrefix "/" path);
    in
    if trimmed == "" then "-" else lib.replaceStrings [ "-" "/" " " ] [ "\\x2d" "-" "\\x20" ] trimmed;

  # A shell is a path, or a package that knows where its shell is.
  toShellPath =
    shell: if shell ? shellPath then "/run/current-system/sw${shell.shellPath}" else toString shell;
}
