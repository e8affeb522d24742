let
  sum = n: n + sum (n - 1);
in
sum 100
