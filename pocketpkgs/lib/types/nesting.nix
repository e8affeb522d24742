# What types with one type below have in common. Internal to the types.
{ lib }:
{
  # The attributes of `make elemType` that lead to the type below: its options,
  # which are found at `prefix ++ at`, and its part in merging declarations.
  nested =
    {
      name,
      make,
      elemType,
      at ? [ ],
    }:
    {
      inherit name;
      getSubOptions = prefix: elemType.getSubOptions (prefix ++ at);
      inherit (elemType) getSubModules;
      substSubModules = modules: make (elemType.substSubModules modules);
      nestedTypes = { inherit elemType; };
      functor = lib.types.defaultFunctor name // {
        type = payload: make payload.elemType;
        payload = { inherit elemType; };
        binOp =
          a: b:
          let
            merged = a.elemType.typeMerge b.elemType.functor;
          in
          if merged == null then null else { elemType = merged; };
      };
    };
}
