{
  description = "A greeting";

  nixConfig.extra-substituters = [ "https://cache.example.com" ];

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
