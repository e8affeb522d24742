let
  tool = derivation {
    name = "tool";
    system = "x86_64-linux";
    builder = "/bin/sh";
  };
in
{
  ${builtins.unsafeDiscardStringContext "${tool}/bin/tool"} = "the tool";
}
