# The cluster: who is in it.
{
  first = {
    role = "server";
    address = "10.0.0.11";
  };
  second = {
    role = "server";
    address = "10.0.0.12";
  };
  third = {
    role = "server";
    address = "10.0.0.13";
  };
  fourth = {
    role = "agent";
    address = "10.0.0.21";
  };
  fifth = {
    role = "agent";
    address = "10.0.0.22";
  };
}
