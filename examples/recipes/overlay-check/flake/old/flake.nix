{
  outputs =
    { self }:
    {
      overlay = final: prev: { };
      overlays.old-names = self: super: { };
    };
}
