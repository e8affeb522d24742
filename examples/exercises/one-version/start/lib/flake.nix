{
  inputs.base.url = "path:../base-old";
  outputs =
    { base, ... }:
    {
      base = base.version;
    };
}
