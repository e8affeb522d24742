let
  # A condition as data: the names in `content` are known before the condition is.
  mkIf = condition: content: { inherit condition content; };

  # A module system of one module, which gives a list of definitions.
  eval =
    module:
    let
      definitions = map (d: if d ? condition then d else mkIf true d) (module config);
      guarded = map (
        { condition, content }: builtins.mapAttrs (name: value: { inherit condition value; }) content
      ) definitions;
      choose = name: candidates: (builtins.head (builtins.filter (c: c.condition) candidates)).value;
      config = builtins.zipAttrsWith choose guarded;
    in
    config;
in
{
  # Broken: which names the second definition has depends on config.enable.
  broken = eval (config: [
    { enable = true; }
    (if config.enable then { ports = [ 443 ]; } else { })
  ]);

  fixed = eval (config: [
    { enable = true; }
    (mkIf config.enable { ports = [ 443 ]; })
  ]);
}
