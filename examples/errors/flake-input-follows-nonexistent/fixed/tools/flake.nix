{
  inputs.base.url = "path:../base";

  outputs =
    { self, base }:
    {
      greeting = "hello from ${base.name}";
    };
}
