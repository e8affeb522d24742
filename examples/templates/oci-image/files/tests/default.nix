{
  pkgs,
  app,
  image,
}:
let
  # The image's files, as a container engine lays them out, and its configuration.
  unpacked = pkgs.runCommand "unpacked" { nativeBuildInputs = [ pkgs.jq ]; } ''
    mkdir archive root $out
    tar --extract --file ${image} --directory archive
    jq .config "archive/$(jq --raw-output '.[0].Config' archive/manifest.json)" > $out/config.json
    for layer in $(jq --raw-output '.[0].Layers[]' archive/manifest.json); do
      tar --list --file "archive/$layer"
    done | sed 's,^\./,,; s,^,/,' | grep --invert-match '/$' | sort --unique > $out/files
  '';
in
{
  # It answers, and it stops when it is told to.
  answers = pkgs.runCommand "answers" { nativeBuildInputs = [ pkgs.curl ]; } ''
    PORT=8080 ${app}/bin/web-greeter > log &
    until grep --quiet listening log; do sleep 0.1; done
    test "$(curl --silent --show-error http://127.0.0.1:8080)" = "hello from a container"
    kill $!
    wait $!
    touch $out
  '';

  # What the engine is told: user, entrypoint, port.
  config = pkgs.runCommand "config" { nativeBuildInputs = [ pkgs.jq ]; } ''
    jq --sort-keys . ${./config.json} > expected
    jq --sort-keys . ${unpacked}/config.json | diff expected -
    touch $out
  '';

  # Outside the store there is what tests/files says, and no more.
  files = pkgs.runCommand "files" { } ''
    grep --invert-match '^#' ${./files} | sort > expected
    grep --invert-match '^/nix/' ${unpacked}/files | diff expected -
    touch $out
  '';

  # It can run what tests/programs says, and no more: no shell came in with a library.
  programs = pkgs.runCommand "programs" { } ''
    grep --extended-regexp '/s?bin/[^/]+$' ${unpacked}/files | sed 's,.*/,,' | sort --unique > found
    sort ${./programs} | diff - found
    touch $out
  '';
}
