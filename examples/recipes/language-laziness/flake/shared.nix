let
  size = builtins.trace "computing size" 1024;
  double = n: builtins.trace "doubling ${toString n}" (n * 2);
  doubled = double 5;
in
{
  name = [
    size
    size
  ];
  call = [
    (double 4)
    (double 4)
  ];
  named-call = [
    doubled
    doubled
  ];
}
