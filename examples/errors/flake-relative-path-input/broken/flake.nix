{
  outputs = _: {
    inherit (builtins.getFlake "path:./tools") port;
  };
}
