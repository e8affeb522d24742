# The names of lib, with Home Manager's own below lib.hm: a list of { name; kind; file?; line? }. `kind` is what
# builtins.typeOf says, or "throws"; `file` and `line` say where the attribute is written, for its arguments.
{
  nixpkgs,
  homeManager ? null,
}:
let
  # What the flake adds for those who take lib from it.
  flake = (import (/. + nixpkgs + "/flake.nix")).outputs {
    self = {
      outPath = /. + nixpkgs;
      lastModifiedDate = "19700101000000";
    };
  };
  plain = (import (/. + nixpkgs + "/lib")).extend (_: prev: removeAttrs flake.lib (builtins.attrNames prev));
  lib =
    if homeManager == null then
      plain
    else
      import (/. + homeManager + "/modules/lib/stdlib-extended.nix") plain;

  # Tables of people and of licences, whose keys are no functions, and the set itself again.
  skipped = [
    "lib"
    "maintainers"
    "teams"
    "licensesSpdx"
    "test"
  ];

  described =
    set: prefix: name:
    let
      tried = builtins.tryEval set.${name};
      inherit (tried) value;
      kind = if tried.success then builtins.typeOf value else "throws";
      at = builtins.unsafeGetAttrPos name set;
      leads = kind == "set" && !(value ? _type) && !(value ? type) && !(value ? shortName);
    in
    [
      (
        {
          name = builtins.concatStringsSep "." (prefix ++ [ name ]);
          inherit kind;
        }
        // (if at == null then { } else { inherit (at) file line; })
      )
    ]
    ++ (if leads && builtins.length prefix < 3 then walk value (prefix ++ [ name ]) else [ ]);

  walk =
    set: prefix:
    builtins.concatMap (described set prefix) (
      builtins.filter (name: !builtins.elem name skipped) (builtins.attrNames set)
    );
in
walk lib [ ]
