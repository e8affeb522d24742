let
  service = import ./service.nix;
  names = [
    "web"
    "api"
    "registry"
  ];
  all = builtins.listToAttrs (
    map (name: {
      inherit name;
      value = service { inherit name; };
    }) names
  );
in
all
// {
  api = all.api // {
    limits.memory = 512;
  };
}
