# The shell itself, built with another build phase: it proves what `nix develop` offers.
shell:
shell.overrideAttrs {
  name = "check-shell";
  buildPhase = ''
    for command in make jq shellcheck; do
      path=$(type -P "$command") || {
        echo "$command is not in the shell"
        exit 1
      }
      case $path in
        "$NIX_STORE"/*) echo "$path" ;;
        *)
          echo "$command is not from the shell but from $path"
          exit 1
          ;;
      esac
    done
    test -n "$PROJECT"
    touch $out
  '';
}
