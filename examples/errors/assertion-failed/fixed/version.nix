let
  release = {
    name = "site";
    version = "1.2";
  };
in
assert release.version == "1.2";
release.name
