let
  tool = derivation {
    name = "tool";
    system = "x86_64-linux";
    builder = "/bin/sh";
  };
in
{
  "${tool}/bin/tool" = "the tool";
}
