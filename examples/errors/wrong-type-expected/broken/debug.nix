let
  debug = "false";
in
if debug then "verbose" else "quiet"
