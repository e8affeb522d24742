memory:
{ limits ? { }, ... }@service:
let
  changed = limits // {
    inherit memory;
  };
in
service // { limits = changed; }
