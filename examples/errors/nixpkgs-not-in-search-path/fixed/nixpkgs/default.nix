# Stands for a copy of nixpkgs.
{ }:
{
  hello.name = "hello-1.0";
}
