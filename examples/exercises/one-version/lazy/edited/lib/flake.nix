{
  inputs.base.url = "path:../base";
  outputs =
    { base, ... }:
    {
      base = base.version;
    };
}
