{
  outputs =
    {
      self,
      helper ? null,
    }:
    {
      hasHelper = helper != null;
    };
}
