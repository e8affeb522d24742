let
  total = 10;
  used = 4;
in
total - used
