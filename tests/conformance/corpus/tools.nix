# cli, versions, asserts and debug
{ lib }:
let
  options = {
    X = "PUT";
    data = "a b";
    retry = 3;
    output = null;
    silent = false;
    verbose = true;
    url = [ "https://example.com/foo" "https://example.com/bar" ];
  };
  format = name: { option = "-${name}"; sep = null; explicitBool = false; };
in
{
  values = {
    toCommandLineGNU = lib.cli.toCommandLineGNU { } options;
    "toCommandLineGNU: booleans" = lib.cli.toCommandLineGNU { explicitBool = true; } { a = true; bc = false; };
    "toCommandLineGNU: isLong and formatArg" = lib.cli.toCommandLineGNU { isLong = _: false; formatArg = v: "<${toString v}>"; } { ab = 1; };
    toCommandLineShellGNU = lib.cli.toCommandLineShellGNU { } options;
    toCommandLine = lib.cli.toCommandLine format options;
    "toCommandLine: a separator" = lib.cli.toCommandLine (name: { option = "/${name}"; sep = ":"; explicitBool = true; }) { a = true; b = [ 1 2 ]; c = null; };
    toCommandLineShell = lib.cli.toCommandLineShell format { a = "x y"; };
    major = map lib.versions.major [ "1.2.3" "4" ];
    minor = lib.versions.minor "1.2.3";
    patch = lib.versions.patch "1.2.3";
    majorMinor = map lib.versions.majorMinor [ "1.2.3" "1" ];
    splitVersion = lib.splitVersion "1.2.3-rc1";
    pad = [ (lib.versions.pad 3 "1.2") (lib.versions.pad 3 "1.3-rc1") (lib.versions.pad 3 "1.2.3.4") ];
    assertMsg = lib.assertMsg true (throw "unused");
    assertOneOf = lib.assertOneOf "lib" "a" [ "a" "b" ];
    assertEachOneOf = lib.asserts.assertEachOneOf "libs" [ "a" ] [ "a" "b" ];
    checkAssertWarn = lib.asserts.checkAssertWarn [ { assertion = true; message = "no"; } ] [ ] 1;
    runTests = lib.runTests {
      testPasses = { expr = 1; expected = 1; };
      testFails = { expr = lib.and true false; expected = true; };
      ignored = { expr = 1; expected = 2; };
    };
    "runTests: chosen" = lib.runTests {
      tests = [ "other" ];
      testFails = { expr = 1; expected = 2; };
      other = { expr = 1; expected = 3; };
    };
    testAllTrue = lib.testAllTrue [ true false ];
    "traceIf: not so" = lib.traceIf false "no" 1;
  };
  warnings = {
    toGNUCommandLine = lib.cli.toGNUCommandLine { } options;
    "toGNUCommandLine: a separator" = lib.cli.toGNUCommandLine { optionValueSeparator = "="; } { a = 1; bc = "x"; };
    toGNUCommandLineShell = lib.cli.toGNUCommandLineShell { } options;
    traceVal = lib.traceVal 42;
    traceValFn = lib.traceValFn (v: "got ${toString v}") 42;
    traceIf = lib.traceIf true "yes" 1;
    traceSeq = lib.traceSeq { a.b = [ 1 ]; } 1;
    traceValSeq = lib.traceValSeq { a.b = [ 1 ]; };
    traceValSeqN = lib.traceValSeqN 2 { a.b.c = 3; d = [ [ [ 1 ] ] ]; };
    traceSeqN = lib.traceSeqN 1 { a.b = 1; } 2;
    info = lib.info "note" 1;
    "checkAssertWarn: a warning" = lib.asserts.checkAssertWarn [ ] [ "careful" ] 1;
  };
  errors = {
    "assertMsg: refused" = assert lib.assertMsg false "it has to be so"; 1;
    "assertOneOf: refused" = lib.assertOneOf "sslLibrary" "bearssl" [ "openssl" "libressl" ];
    "assertEachOneOf: refused" = lib.asserts.assertEachOneOf "libs" [ "a" "c" ] [ "a" "b" ];
    "checkAssertWarn: refused" = lib.asserts.checkAssertWarn [ { assertion = false; message = "first"; } { assertion = true; message = "no"; } { assertion = false; message = "second"; } ] [ ] 1;
    "toCommandLine: an unknown key of the format" = lib.cli.toCommandLine (name: { option = name; sep = "="; explicitBool = true; extra = 1; }) { a = 1; };
    "toCommandLine: no separator" = lib.cli.toCommandLine (name: { option = name; }) { a = 1; };
    "toCommandLineGNU: a set" = lib.cli.toCommandLineGNU { } { a = { }; };
    "minor: there is none" = lib.versions.minor "1";
    "major: not a string" = lib.versions.major 1;
    "a plain assert" = assert false; 1;
  };
}
