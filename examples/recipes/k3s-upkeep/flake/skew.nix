# What is wrong with the versions of a cluster's nodes: { name = { role; version; }; } -> sentences.
{ lib }:
nodes:
let
  minor = node: lib.toInt (lib.versions.minor node.version);
  servers = lib.filterAttrs (_: node: node.role == "server") nodes;
  agents = lib.filterAttrs (_: node: node.role == "agent") nodes;
  minors = map minor (lib.attrValues servers);
  oldest = lib.foldl' lib.min (lib.head minors) minors;
  newest = lib.foldl' lib.max (lib.head minors) minors;
  each = check: set: lib.concatLists (lib.mapAttrsToList check set);
in
# region rules
lib.optional (
  newest - oldest > 1
) "servers have 1.${toString oldest} and 1.${toString newest}: upgrade by one minor version at a time"
++ each (
  name: node:
  lib.optional (minor node > oldest)
    "${name} has 1.${toString (minor node)}, and a server has 1.${toString oldest}: upgrade servers first"
  ++ lib.optional (
    minor node < newest - 3
  ) "${name} has 1.${toString (minor node)}, and servers have 1.${toString newest}: more than three behind"
) agents
# endregion rules
