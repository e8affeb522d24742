let
  ports = [
    80
    443
  ];
in
map toString ports
