# The units that plain Nix judges by itself, a derivation each, for any engine that builds the checks of a flake.
# judge.sh says what each of them asserts; by-verifier.json names the units that need more, and why.
{ pkgs }:
let
  examples = ../examples;
  readJson = file: builtins.fromJSON (builtins.readFile file);
  byVerifier = readJson ./by-verifier.json;

  # "recipes" "let-in" -> { name = "recipe-let-in"; value = <its derivation>; }
  check =
    folder: id:
    let
      kind = builtins.head (builtins.match "(.*)s" folder);
    in
    {
      name = "${kind}-${id}";
      value = pkgs.runCommand "${kind}-${id}" {
        inherit id kind;
        # The unit without its evidence, so that no other change in the repository builds it again.
        unit = builtins.path {
          path = examples + "/${folder}/${id}";
          name = id;
          filter = path: _: baseNameOf path != "evidence";
        };
        release = (readJson ../versions.json).nix.default;
        nativeBuildInputs = [
          pkgs.git
          pkgs.jq
          pkgs.nix
          pkgs.procps
          pkgs.sqlite
          pkgs.tree
          pkgs.yq-go
        ];
      } "bash ${./judge.sh}";
    };

  # A new unit is a check until the list names it.
  checksIn =
    folder:
    let
      ids = builtins.attrNames (builtins.readDir (examples + "/${folder}"));
    in
    map (check folder) (builtins.filter (id: !(byVerifier ? "${folder}/${id}")) ids);
in
builtins.listToAttrs (builtins.concatMap checksIn (builtins.attrNames (builtins.readDir examples)))
