let
  page = import ./build.nix "page" "echo hello > $out";
  text = "see ${page}";
  bare = builtins.unsafeDiscardStringContext text;
in
{
  context = builtins.getContext text;
  file = builtins.getContext "${./message.txt}";
  has = map builtins.hasContext [
    text
    (builtins.substring 0 3 text)
    bare
  ];
  equal = text == bare;
  again = builtins.appendContext bare (builtins.getContext text) == text;
}
