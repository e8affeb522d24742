# Pieces of text that name the pieces which have to come before them: activation scripts.
{ lib }:
rec {
  # A piece without, and one with names of pieces that it needs.
  noDepEntry = text: fullDepEntry text [ ];
  fullDepEntry = text: deps: { inherit text deps; };
  stringAfter = deps: text: { inherit text deps; };
  packEntry = fullDepEntry "";

  # The texts of some pieces and of all they need, each once and after what it needs.
  textClosureList =
    pieces: names:
    let
      add =
        acc: piece:
        if builtins.isAttrs piece then
          let
            before = builtins.foldl' add acc piece.deps;
          in
          before // { texts = before.texts ++ [ piece.text ]; }
        else if acc.seen ? ${piece} then
          acc
        else
          add (
            acc
            // {
              seen = acc.seen // {
                ${piece} = true;
              };
            }
          ) pieces.${piece};
      none = {
        texts = [ ];
        seen = { };
      };
    in
    (builtins.foldl' add none names).texts;
  textClosureMap =
    f: pieces: names:
    lib.concatMapStringsSep "\n" f (textClosureList pieces names);
}
