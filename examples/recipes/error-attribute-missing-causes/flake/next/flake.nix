{
  description = "The next base, in which greet is called welcome";

  outputs =
    { self }:
    {
      lib.welcome = name: "Welcome, ${name}!";
    };
}
