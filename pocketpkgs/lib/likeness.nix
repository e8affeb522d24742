# How much two strings differ: behind "did you mean …?".
{ lib }:
let
  inherit (builtins) head stringLength substring;
  inherit (lib) stringToCharacters;
in
rec {
  # How many characters have to be added, taken away or replaced to turn one string into the other.
  levenshtein =
    a: b:
    let
      width = stringLength b;
      # From the distances of one prefix of a to all prefixes of b, those of the next prefix of a.
      nextRow =
        row: char:
        builtins.foldl' (
          done: n:
          let
            replaced = lib.elemAt row n + (if substring n 1 b == char then 0 else 1);
            added = lib.min (lib.last done) (lib.elemAt row (n + 1)) + 1;
          in
          done ++ [ (lib.min replaced added) ]
        ) [ (head row + 1) ] (lib.range 0 (width - 1));
    in
    lib.last (builtins.foldl' nextRow (lib.range 0 width) (stringToCharacters a));
  # Whether it is at most so many. What both begin or end with is left out; as in nixpkgs, also where that overlaps.
  levenshteinAtMost =
    most: a: b:
    let
      longA = stringLength a;
      longB = stringLength b;
      start = commonPrefixLength a b;
      shared = start + commonSuffixLength a b;
    in
    if most <= 0 then
      a == b
    else if longA < longB then
      levenshteinAtMost most b a
    else
      longA - longB <= most
      && levenshtein (substring start (longA - shared) a) (substring start (longB - shared) b) <= most;
  commonPrefixLength =
    a: b: builtins.length (lib.lists.commonPrefix (stringToCharacters a) (stringToCharacters b));
  commonSuffixLength =
    a: b:
    let
      backwards = text: lib.reverseList (stringToCharacters text);
    in
    builtins.length (lib.lists.commonPrefix (backwards a) (backwards b));
}
