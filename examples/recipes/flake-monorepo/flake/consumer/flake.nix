{
  inputs.web.url = "git+file:///home/user/flake-monorepo/mono?dir=services/web";

  outputs =
    { self, web }:
    {
      lib.page = web.lib.page;
    };
}
