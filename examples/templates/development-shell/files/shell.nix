{
  # mkShell has a C compiler; its namesake that ends in NoCC has none and is smaller.
  mkShellNoCC,
  gnumake,
  jq,
  shellcheck,
}:
mkShellNoCC {
  # Programs for the shell; check-shell.nix names the commands that must be there.
  packages = [
    gnumake
    jq
    shellcheck
  ];

  # Variables of the shell.
  PROJECT = "hello-project";

  # Runs when the shell starts, and only in an interactive start is there somebody to read it.
  shellHook = ''
    if [[ $- == *i* ]]; then
      echo "$PROJECT: make help lists what there is to do" >&2
    fi
  '';
}
