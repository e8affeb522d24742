{ lib }:
{
  values = {
    escape = lib.escape [ "(" ")" ] "(foo)";
    escapeURL = map lib.escapeURL [ "foo/bar baz" "a-b_c.d~e" "%&=?#" "" ];
    escapeXML = lib.escapeXML ''"test" 'test' < & >'';
    escapeRegex = lib.escapeRegex "[^a-z]* (x).{2}|$?+\\";
    escapeShellArg = map lib.escapeShellArg [ "esc'ape\nme" "plain-1.0_x:y@z%/+," "" "$HOME" 1 true ./. "a b" ];
    escapeShellArgs = lib.escapeShellArgs [ "one" "two three" "four'five" ];
    isValidPosixName = map lib.isValidPosixName [ "foo_bar000" "0-bad.jpg" "" "_" ];
    "toShellVar: a string" = lib.toShellVar "foo" "some string";
    "toShellVar: a list" = lib.toShellVar "foo" [ "a" "b c" ];
    "toShellVar: a set" = lib.toShellVar "foo" { a = "1"; b = "x y"; };
    "toShellVar: a derivation" = lib.toShellVar "foo" { outPath = "/store/x"; };
    "toShellVar: a boolean" = [ (lib.toShellVar "foo" true) (lib.toShellVar "foo" false) ];
    toShellVars = lib.toShellVars { foo = "a"; bar = [ "1" "2" ]; };
    escapeNixString = map lib.strings.escapeNixString [ "hello\${}\n" "a\"b" "\\" "é" ];
    escapeNixIdentifier = map lib.strings.escapeNixIdentifier [ "hello" "0abc" "a.b" "if" "a-b'" "" "or" "true" ];
    toXML = lib.toXML 1;
    toJSON = lib.toJSON { a = [ 1 null ]; };
    addContextFrom = lib.addContextFrom "a" "b";
  };
  errors = {
    "toShellVar: not a name" = lib.toShellVar "0-bad" "a";
    "toShellVar: a function" = lib.toShellVar "foo" (x: x);
    "escapeShellArg: a set" = lib.escapeShellArg { };
    "escape: not strings" = lib.escape [ 1 ] "a";
    "escapeXML: not a string" = lib.escapeXML 1;
    "escapeShellArgs: not a list" = lib.escapeShellArgs "a b";
  };
}
