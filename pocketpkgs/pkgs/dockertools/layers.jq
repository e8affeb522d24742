# The reference graphs that Nix exports, as text, to lists of store paths: one list a layer.
# A record is a path, its deriver, a number, and as many references. The roots themselves are in no layer.
# Paths that more others need come first and have a layer each; the last layer has the rest.
def records:
  if length == 0 then []
  else (.[2] | tonumber) as $count
    | [{ path: .[0], references: .[3:3 + $count] }] + (.[3 + $count:] | records)
  end;
($roots | split(" ")) as $own
| (split("\n") | map(select(. != null)) | .[:-1] | records | unique_by(.path)) as $all
| ($all | map({ key: .path, value: (.references - [.path]) }) | from_entries) as $needs
| def closure($path): reduce ($needs[$path][]) as $next ({}; . + { ($next): true } + closure($next));
  ($all | map(.path) | map({ path: ., closure: (closure(.) | keys) })) as $closures
| ($closures | map(.closure[]) | group_by(.) | map({ key: .[0], value: length }) | from_entries) as $popularity
| ([$needs | keys[] | select(IN($own[]) | not)] | sort_by([-($popularity[.] // 0), .])) as $paths
| if ($store | not) or ($paths | length) == 0 then []
  elif ($paths | length) < $max then [$paths[] | [.]]
  else [$paths[:$max - 1][] | [.]] + [$paths[$max - 1:]]
  end
