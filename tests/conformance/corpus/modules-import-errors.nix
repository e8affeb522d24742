# Modules that cannot be imported.
{ lib }:
let
  inherit (lib) mkOption types;
  fixtures = ../fixtures/modules;
  declare = {
    options = {
      enable = mkOption {
        type = types.bool;
        default = true;
      };
      list = mkOption {
        type = types.listOf types.str;
        default = [ ];
      };
    };
  };
  run = modules: lib.evalModules { modules = [ declare ] ++ modules; };
  list = modules: (run modules).config.list;
  element = name: { list = [ name ]; };
in
{
  values = { };

  errors = {
    "modules: _type module, short" = list [
      {
        _type = "module";
        imports = [ (element "a") ];
      }
    ];
    "modules: _type module, long" = list [
      {
        _type = "module";
        config.list = [ "a" ];
      }
    ];
    "imports: a nested list" = list [ [ (element "a") ] ];
    "imports: not a module" = list [ (fixtures + "/text.nix") ];
    "imports: a number" = list [ 1 ];
    "imports: an option" = list [ (mkOption { }) ];
    "imports: a configuration" = list [ (run [ ]) ];
    "imports: a flake" = list [ { _type = "flake"; } ];
    "imports: a flake, in a class" =
      (lib.evalModules {
        class = "nixos";
        modules = [
          {
            _file = "/a.nix";
            imports = [ { _type = "flake"; } ];
          }
        ];
      }).config;
    "imports: a flake, in another class" =
      (lib.evalModules {
        class = "darwin";
        prefix = [ "p" ];
        modules = [ { _type = "flake"; } ];
      }).config;
    "imports: a flake, in a class of its own" =
      (lib.evalModules {
        class = "own";
        modules = [ { _type = "flake"; } ];
      }).config;
    "imports: depend on config" = list [
      (
        { config, ... }:
        {
          imports = if config.enable then [ ] else [ ];
        }
      )
    ];
    "imports: optionals of config" = list [
      (
        { config, lib, ... }:
        {
          imports = lib.optionals config.enable [ (element "a") ];
        }
      )
    ];
    "imports: depend on an argument of _module.args" = list [
      (
        { word, ... }:
        {
          imports = [ (element word) ];
        }
      )
      { _module.args.word = "a"; }
      (
        { word, ... }:
        {
          imports = if word == "a" then [ ] else [ ];
        }
      )
    ];
    "imports: a class that does not fit" =
      (lib.evalModules {
        class = "a";
        modules = [
          {
            _class = "b";
            _file = "/b.nix";
          }
        ];
      }).config;
    "imports: a class that does not fit, without a file" =
      (lib.evalModules {
        class = "a";
        modules = [ { _class = "b"; } ];
      }).config;
    "modules: unsupported attribute" = list [
      {
        options.a = mkOption { };
        list = [ "a" ];
      }
    ];
    "modules: unsupported attributes, with a key" = list [
      {
        key = "k";
        config = { };
        list = [ "a" ];
        enable = true;
      }
    ];
    "modules: unsupported attribute, nested" = list [
      {
        imports = [
          {
            config = { };
            enable = true;
          }
        ];
      }
    ];
    "modules: unsupported attribute, with a file" = list [
      {
        _file = "/a.nix";
        config = { };
        enable = true;
      }
    ];
    "disabledModules: a set without key" = list [
      {
        _file = "/a.nix";
        disabledModules = [ { list = [ ]; } ];
      }
    ];
    "disabledModules: a function" = list [
      {
        _file = "/a.nix";
        disabledModules = [ (x: x) ];
      }
    ];
    "disabledModules: two keys" = list [
      {
        _file = "/a.nix";
        disabledModules = [
          {
            key = "a";
            outPath = "/b";
          }
        ];
      }
    ];
  };
}
