let
  build = import ./build.nix;
  site =
    greeting:
    let
      page = build "page" "echo ${greeting} > $out";
    in
    build "site" "read -r line < ${page}; echo \"site: $line\" > $out";
in
{
  before = site "hello";
  after = site "'hello'";
}
