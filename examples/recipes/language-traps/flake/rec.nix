let
  broken = rec {
    version = "1.0";
    name = "tool-${version}";
  };
  fixed =
    {
      version ? "1.0",
    }:
    {
      inherit version;
      name = "tool-${version}";
    };
in
{
  broken = broken // {
    version = "2.0";
  };
  fixed = fixed { version = "2.0"; };
}
