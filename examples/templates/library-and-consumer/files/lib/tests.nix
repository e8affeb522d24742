{ pkgs, functions }:
let
  inherit (pkgs) lib;

  # What differs from what is expected: an empty list if all is well.
  failures = lib.runTests {
    testGreet = {
      expr = functions.greet "reader";
      expected = "Hello, reader!";
    };
    testGreetAll = {
      expr = functions.greetAll [
        "reader"
        "writer"
      ];
      expected = "Hello, reader!\nHello, writer!";
    };
    testGreetNobody = {
      expr = (builtins.tryEval (functions.greet "")).success;
      expected = false;
    };
  };
in
{
  # Evaluated, not built: a failure stops the evaluation and says what differs.
  functions = lib.throwIf (failures != [ ]) "tests failed: ${lib.generators.toPretty { } failures}" (
    pkgs.runCommand "functions" { } "touch $out"
  );

  package = pkgs.runCommand "package" { nativeBuildInputs = [ pkgs.greeter ]; } ''
    test "$(greeter reader)" = ${lib.escapeShellArg (functions.greet "reader")}
    touch $out
  '';
}
