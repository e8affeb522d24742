let
  memory = 2048;
in
if memory > 1024 then "large" else "small"
