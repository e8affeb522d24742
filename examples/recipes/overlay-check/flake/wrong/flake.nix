{
  outputs =
    { self }:
    {
      overlays.set = { };
      overlays.for-system.x86_64-linux = final: prev: { };
      overlays.one-argument = final: { };
      overlays.throws = final: prev: throw "never looked at";
    };
}
