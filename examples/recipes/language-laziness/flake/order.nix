let
  a = builtins.trace "a" 1;
  b = builtins.trace "b" (a + 1);
  c = builtins.trace "c" 3;
in
if c > 2 then b else a
