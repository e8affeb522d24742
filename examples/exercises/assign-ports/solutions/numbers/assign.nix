# Takes a list of names, and gives a set in which each has the port that is its own.
first: names:
builtins.listToAttrs (
  builtins.genList (index: {
    name = builtins.elemAt names index;
    value = first + index;
  }) (builtins.length names)
)
