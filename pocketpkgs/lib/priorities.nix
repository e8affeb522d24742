# Wrappers around definitions: conditions, merges, priorities and orders.
#
# A wrapper is a set with a `_type`. It stays in place until the option that it
# reaches is evaluated (definitions.nix), so a module may wrap values that
# depend on the final configuration.
{ lib }:
let
  # The content of a definition and its priority, if it is an override.
  prioOf =
    def:
    if def.value._type or "" == "override" then
      def.value.priority
    else
      lib.modules.defaultOverridePriority;

  withoutOverride =
    def: if def.value._type or "" == "override" then def // { value = def.value.content; } else def;
in
rec {
  /**
    The priority of a definition that names none. A lower number wins.
  */
  defaultOverridePriority = 100;

  /**
    The order of a definition that names none. A lower number comes first.
  */
  defaultOrderPriority = 1000;

  /**
    A definition that exists only under a condition. Other than `if`, it can be
    evaluated before the condition is known, so the condition may use `config`.

    `mkIf :: Bool -> a -> Definition a`
  */
  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };

  /**
    Several definitions in place of one.

    `mkMerge :: [Definition a] -> Definition a`
  */
  mkMerge = contents: {
    _type = "merge";
    inherit contents;
  };

  /**
    A definition that throws the message when the assertion does not hold.

    `mkAssert :: Bool -> String -> a -> Definition a`
  */
  mkAssert =
    assertion: message: mkIf (if assertion then true else throw "\nFailed assertion: ${message}");

  /**
    A definition with a priority. Only definitions with the lowest number are
    merged, all others are dropped.

    `mkOverride :: Int -> a -> Definition a`
  */
  mkOverride = priority: content: {
    _type = "override";
    inherit priority content;
  };

  /**
    A definition with a place in lists and lines. Lower numbers come first.

    `mkOrder :: Int -> a -> Definition a`
  */
  mkOrder = priority: content: {
    _type = "order";
    inherit priority content;
  };

  /**
    A definition that names the file it is reported with.

    `mkDefinition :: { file :: String, value :: a } -> Definition a`
  */
  mkDefinition = args@{ file, value, ... }: args // { _type = "definition"; };

  /**
    The definitions with the lowest priority number, without their mkOverride,
    and that number.

    `filterOverrides' :: [{ value, ... }] -> { values :: [{ value, ... }], highestPrio :: Int }`
  */
  filterOverrides' =
    defs:
    let
      highestPrio =
        if builtins.length defs == 1 then
          prioOf (builtins.head defs)
        else
          builtins.foldl' (lowest: def: lib.min (prioOf def) lowest) 9999 defs;
    in
    {
      inherit highestPrio;
      values = builtins.concatMap (
        def: if prioOf def == highestPrio then [ (withoutOverride def) ] else [ ]
      ) defs;
    };

  /**
    Put definitions with mkOrder in their order. Those with equal numbers stay
    as they are.

    `sortProperties :: [{ value, ... }] -> [{ value, ... }]`
  */
  sortProperties =
    defs:
    let
      withoutOrder =
        def:
        if def.value._type or "" == "order" then
          def
          // {
            value = def.value.content;
            inherit (def.value) priority;
          }
        else
          def;
      orderOf = def: def.priority or defaultOrderPriority;
    in
    builtins.sort (a: b: orderOf a < orderOf b) (map withoutOrder defs);

  /**
    All definitions of an option, as one definition of another, through a
    function that puts them in their place.

    `mkAliasAndWrapDefinitions :: (Definition a -> Definition b) -> Option a -> Definition b`
  */
  mkAliasAndWrapDefinitions = wrap: option: mkIf option.isDefined (wrap (mkMerge option.definitions));

  /**
    Like mkAliasAndWrapDefinitions, with the priority that the option has.
  */
  mkAliasAndWrapDefsWithPriority =
    wrap: option:
    mkAliasAndWrapDefinitions wrap (
      option
      // {
        definitions = map (mkOverride (option.highestPrio or defaultOverridePriority)) option.definitions;
      }
    );

  /**
    A definition computed from the value of another option, with its priority.

    `mkDerivedConfig :: Option a -> (a -> b) -> Definition b`
  */
  mkDerivedConfig = opt: f: mkOverride (opt.highestPrio or defaultOverridePriority) (f opt.value);

  /**
    The definitions that filterOverrides' keeps.
  */
  filterOverrides = defs: (filterOverrides' defs).values;

  /**
    All definitions of an option, as definitions of another.
  */
  mkAliasDefinitions = mkAliasAndWrapDefinitions lib.id;

  # The named priorities, from the weakest to the strongest: the default of a
  # declaration, a default that a module sets, a plain definition (100), what an
  # installation image needs, what a user insists on, what a test machine needs.
  mkOptionDefault = mkOverride 1500;
  mkDefault = mkOverride 1000;
  mkImageMediaOverride = mkOverride 60;
  mkForce = mkOverride 50;
  mkVMOverride = mkOverride 10;

  # The named orders: before and after what names none (1000).
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;
}
