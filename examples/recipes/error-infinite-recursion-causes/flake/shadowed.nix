let
  version = "1.4.0";
  release = {
    # Broken: after `let`, `version` is the name that this `let` binds.
    broken =
      let
        version = "v${version}";
      in
      version;
    inherited = rec {
      inherit version;
      tag = "v${version}";
    };
  };
in
release
