let
  packages = final: {
    hello = "hello-1.0";
    greeter = "greeter with ${final.hello}";
  };

  # The fixed point: `final` is the result, `prev` is what was there before.
  apply =
    overlay:
    let
      prev = packages final;
      final = prev // overlay final prev;
    in
    final;
in
{
  # Broken: the new hello is made from the new hello.
  broken = apply (
    final: prev: {
      hello = "${final.hello}-patched";
    }
  );

  fixed = apply (
    final: prev: {
      hello = "${prev.hello}-patched";
    }
  );
}
