{
  withoutZero = .5;
  exponent = 1.5e3;
  inexact = 0.1 + 0.2 == 0.3;
  floor = builtins.floor 2.7;
  ceil = builtins.ceil 2.1;
  toString = toString 1.5;
  toJSON = builtins.toJSON (0.1 + 0.2);
}
