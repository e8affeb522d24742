{ lib }:
rec {
  # greet "reader" => "Hello, reader!"
  greet =
    name: lib.throwIf (name == "") "greet: expected a name, found an empty string" "Hello, ${name}!";

  # greetAll [ "reader" "writer" ]: one line for each.
  greetAll = lib.concatMapStringsSep "\n" greet;
}
