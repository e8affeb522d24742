{
  outputs = _: {
    inherit (import ./lib) port;
  };
}
