{
  description = "Templates of Nix flakes, each of which was run";

  # `nix flake init --template`: the folders that `npm create provenix` makes its projects of, with all defaults.
  outputs =
    { self }:
    let
      folder = ./examples/templates;

      # The value of the line `summary: ...`, so that it is written in one place.
      summaryOf =
        id:
        let
          text = builtins.readFile (folder + "/${id}/template.yaml");
          lines = builtins.filter builtins.isString (builtins.split "\n" text);
          summaries = builtins.filter (found: found != null) (map (builtins.match "summary: (.*)") lines);
        in
        builtins.head (builtins.head summaries);
    in
    {
      templates = builtins.mapAttrs (id: _: {
        path = folder + "/${id}/files";
        description = summaryOf id;
      }) (builtins.readDir folder);
    };
}
