# A short form of mkOption: `option type default description`.
{ lib }:
{
  option =
    type: default: description:
    lib.mkOption { inherit type default description; };
}
