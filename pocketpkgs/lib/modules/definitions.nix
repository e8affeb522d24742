# From the definitions of one option to its value.
{ lib }:
let
  inherit (lib.options) showDefs showFiles showOption;
  inherit (import ./properties.nix { inherit lib; }) discharge;
  inherit (import ../types/checked.nix { inherit lib; }) requireCoherence;

  inFile = def: builtins.addErrorContext "while evaluating definitions from `${def.file}':";

  # What is left of the definitions once conditions, priorities and orders are
  # applied, and the priority that won.
  settle =
    defs:
    let
      existing = builtins.concatMap (
        def:
        map (
          value:
          if value._type or null == "definition" then
            value
          else
            {
              inherit (def) file;
              inherit value;
            }
        ) (inFile def (discharge def.value))
      ) defs;
      strongest = lib.modules.filterOverrides' existing;
      only = builtins.head defs;
    in
    # One plain definition, the usual case, needs none of this.
    if
      builtins.length defs == 1 && inFile only (!(builtins.isAttrs only.value && only.value ? _type))
    then
      {
        values = defs;
        highestPrio = lib.modules.defaultOverridePriority;
      }
    else if builtins.any (def: def.value._type or "" == "order") strongest.values then
      strongest // { values = lib.sortProperties strongest.values; }
    else
      strongest;

  # A read-only option takes one definition, and its default counts as one.
  readOnlyConflict =
    loc: type: defs:
    let
      alone = map (
        def: def // { value = (lib.modules.mergeDefinitions loc type [ def ]).mergedValue; }
      ) defs;
    in
    throw "The option `${showOption loc}' is read-only, but it's set multiple times. Definition values:${showDefs alone}";

  warnDeprecated =
    opt:
    if opt.type.deprecationMessage == null then
      opt
    else
      lib.warn "The type `types.${opt.type.name}' of option `${showOption opt.loc}' defined in ${showFiles opt.declarations} is deprecated. ${opt.type.deprecationMessage}" opt;
in
rec {
  /**
    Merge the definitions of a value of a type. The result is a set of lazy
    answers: the value, whether it is defined, what it was made of.

    `mergeDefinitions :: [String] -> Type -> [{ file, value }] -> { mergedValue, isDefined, optionalValue, defsFinal, … }`
  */
  mergeDefinitions =
    loc: type: defs:
    let
      defsFinal' = settle defs;
      defsFinal = defsFinal'.values;
      isDefined = defsFinal != [ ];

      wrongType =
        found:
        throw "A definition for option `${showOption loc}' is not of type `${type.description}'. ${found}";

      mergedValue =
        if !isDefined then
          type.emptyValue.value
            or (throw "The option `${showOption loc}' was accessed but has no value defined. Try setting the option.")
        else if type.merge ? v2 then
          if answer.headError == null then
            answer.value
          else
            wrongType "TypeError: ${answer.headError.message}"
        else if builtins.all (def: type.check def.value) defsFinal then
          type.merge loc defsFinal
        else
          wrongType "Definition values:${showDefs (builtins.filter (def: !type.check def.value) defsFinal)}";

      answer = requireCoherence { inherit loc type; } (
        type.merge.v2 {
          inherit loc;
          defs = defsFinal;
        }
      );
    in
    {
      inherit
        defsFinal
        defsFinal'
        isDefined
        mergedValue
        ;
      optionalValue = if isDefined then { value = mergedValue; } else { };
    };

  /**
    An option with its value and where the value comes from, as it is found in
    `options`.

    `evalOptionValue :: [String] -> Option -> [{ file, value }] -> Option`
  */
  evalOptionValue =
    loc: opt: defs:
    let
      byDefault = {
        file = builtins.head opt.declarations;
        value = lib.mkOptionDefault opt.default;
      };
      allDefs = if opt ? default then [ byDefault ] ++ defs else defs;
      merged =
        if opt.readOnly or false && builtins.length allDefs > 1 then
          readOnlyConflict loc opt.type allDefs
        else
          mergeDefinitions loc opt.type allDefs;
      value = if opt ? apply then opt.apply merged.mergedValue else merged.mergedValue;
    in
    warnDeprecated opt
    // {
      value = builtins.addErrorContext "while evaluating the option `${showOption loc}':" value;
      inherit (merged) isDefined;
      inherit (merged.defsFinal') highestPrio;
      definitions = map (def: def.value) merged.defsFinal;
      files = map (def: def.file) merged.defsFinal;
      definitionsWithLocations = merged.defsFinal;
      # An option in a string is its path.
      __toString = _: showOption loc;
    };
}
