# Assertions that say what is wrong.
{ lib }:
let
  show = lib.generators.toPretty { };
in
rec {
  # true, or a throw: `assert assertMsg condition "text"; …`
  assertMsg = condition: text: condition || throw text;
  # Whether a value, or each of several, is one of a list.
  assertOneOf =
    name: value: allowed:
    assertMsg (builtins.elem value allowed) "${name} must be one of ${show allowed}, but is: ${show value}";
  assertEachOneOf =
    name: values: allowed:
    assertMsg (lib.all (
      value: builtins.elem value allowed
    ) values) "each element in ${name} must be one of ${show allowed}, but is: ${show values}";
  # A value that is there only if all assertions hold; its warnings are shown.
  checkAssertWarn =
    assertions: warnings: value:
    let
      failed = builtins.filter (x: !x.assertion) assertions;
    in
    if failed == [ ] then
      lib.showWarnings warnings value
    else
      throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (x: "- ${x.message}") failed}";
}
