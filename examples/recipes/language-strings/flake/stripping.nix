let
  twoLines = "one\ntwo";
in
{
  leastIndentedLineDecides = ''
      a
    b
  '';
  noNewlineAtTheEnd = ''
    a
    b'';
  firstLineCounts = ''a
    b'';
  emptyLinesDoNotCount = ''
    a

    b
  '';
  interpolationCountsAsText = ''
    ${"a"}
      b
  '';
  insertedLinesAreNotIndented = ''
    list:
      ${twoLines}
    end
  '';
}
