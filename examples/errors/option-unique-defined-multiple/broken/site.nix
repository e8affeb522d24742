{ lib, ... }:
{
  options.site.rules = lib.mkOption {
    type = lib.types.unique { message = "Rules are read in order; write them in one place."; } (
      lib.types.listOf lib.types.str
    );
  };
}
