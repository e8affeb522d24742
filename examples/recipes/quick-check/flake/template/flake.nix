{
  description = "An empty flake";

  outputs = { self }: { };
}
