final: prev: {
  greet = prev.greet.overrideAttrs (old: {
    version = "${old.version}.1";
  });
}
