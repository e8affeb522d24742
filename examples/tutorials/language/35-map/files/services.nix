let
  service = import ./service.nix;
  names = [
    "web"
    "api"
    "registry"
  ];
in
builtins.listToAttrs (
  map (name: {
    inherit name;
    value = service { inherit name; };
  }) names
)
