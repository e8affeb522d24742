let
  counter = {
    step = 5;
    __functor = self: n: n + self.step;
  };
in
{
  called = counter 1;
  mapped = map counter [ 10 ];
  changed = (counter // { step = 100; }) 1;
  type = builtins.typeOf counter;
  isFunction = builtins.isFunction counter;
}
