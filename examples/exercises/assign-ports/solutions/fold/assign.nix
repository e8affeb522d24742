# Takes a list of names, and gives a set in which each has the port that is its own.
first: names:
builtins.foldl' (
  ports: name: ports // { ${name} = first + builtins.length (builtins.attrNames ports); }
) { } names
