# From what a user writes as a module to one shape. Internal.
{ lib }:
let
  inherit (lib.options) showDefs;
  inherit (import ./messages.nix { inherit lib; }) notAModule;

  about = [
    "_class"
    "_file"
    "key"
    "disabledModules"
    "imports"
    "freeformType"
  ];

  # A module with `config` or `options` has nothing else at the top; in any
  # other, what is not about the module itself is its config.
  normalise =
    file: key: m:
    let
      long = m ? config || m ? options;
      stray = builtins.attrNames (
        removeAttrs m (
          about
          ++ [
            "config"
            "options"
            "meta"
          ]
        )
      );
      config = if long then m.config or { } else removeAttrs m (about ++ [ "require" ]);
      more =
        lib.optional (long && m ? meta) { inherit (m) meta; }
        ++ lib.optional (m ? freeformType) { _module.freeformType = m.freeformType; };
    in
    if long && stray != [ ] then
      throw "Module `${key}' has an unsupported attribute `${builtins.head stray}'. This is caused by introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the top level instead, or move all of them (namely: ${toString stray}) into the explicit `config' attribute."
    else if !builtins.isAttrs m then
      throw "module ${file} (${key}) does not look like a module."
    else
      {
        _file = toString m._file or file;
        _class = m._class or null;
        key = toString m.key or key;
        disabledModules = m.disabledModules or [ ];
        imports = (if long then [ ] else m.require or [ ]) ++ m.imports or [ ];
        options = m.options or { };
        config = if more == [ ] then config else lib.mkMerge ([ config ] ++ more);
      };

  # Call a module. Each argument that it names is looked up lazily, first in
  # those given from outside, then in the option _module.args. To look at the
  # second needs `config`, so such an argument is of no use in `imports`.
  call =
    key: f: args:
    let
      argument =
        name: _:
        builtins.addErrorContext ''while evaluating the module argument `${name}' in "${key}":'' (
          args.${name} or (builtins.addErrorContext
            "noting that argument `${name}` is not externally provided, so querying `_module.args` instead, requiring `config`"
            args.config._module.args.${name}
          )
        );
    in
    f (args // builtins.mapAttrs argument (lib.functionArgs f));
in
{
  # Load one item of a list of modules: a function, a set, or a path.
  #
  # file and key are for items that do not bring their own.
  load =
    { class, args }:
    file: key: m:
    let
      tag = m._type or "module";
    in
    if lib.isFunction m then
      normalise file key (call key m args)
    else if builtins.isAttrs m then
      if tag == "module" then
        normalise file key m
      else if tag == "if" || tag == "override" then
        normalise file key { config = m; }
      else
        throw (notAModule {
          inherit class file tag;
          prefix = args._prefix;
        })
    else if builtins.isList m then
      throw "Module imports can't be nested lists. Perhaps you meant to remove one level of lists? Definitions: ${
        showDefs [
          {
            inherit file;
            value = m;
          }
        ]
      }"
    else
      let
        name = toString m;
        content = import m;
      in
      normalise name name (if lib.isFunction content then call name content args else content);
}
