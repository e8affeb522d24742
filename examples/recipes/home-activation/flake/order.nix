dag: {
  # region order
  plain = dag.entryAnywhere "no wish";
  last = dag.entryAfter [ "middle" ] "after middle";
  middle = dag.entryBetween [ "last" ] [ "early" ] "between the two";
  early = dag.entryBefore [ "middle" ] "before middle";
  # endregion order
}
