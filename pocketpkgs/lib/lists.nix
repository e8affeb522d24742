# Lists.
{ lib }:
let
  inherit (lib.trivial) compare max min;
in
rec {
  inherit (builtins)
    all
    any
    concatLists
    concatMap
    elem
    elemAt
    filter
    genList
    groupBy
    head
    isList
    length
    map
    partition
    sort
    tail
    ;

  singleton = x: [ x ];
  # The value itself where it is a list, else a list of it.
  toList = x: if isList x then x else [ x ];
  forEach = xs: f: map f xs;
  optional = condition: x: if condition then [ x ] else [ ];
  optionals = condition: xs: if condition then xs else [ ];

  # Folds: from the right (lazy), from the left (lazy), from the left (each step evaluated).
  foldr =
    op: init: xs:
    let
      from = n: if n == length xs then init else op (elemAt xs n) (from (n + 1));
    in
    from 0;
  foldl =
    op: init: xs:
    let
      upTo = n: if n == 0 then init else op (upTo (n - 1)) (elemAt xs (n - 1));
    in
    upTo (length xs);
  foldl' = op: init: builtins.seq init (builtins.foldl' op init);

  # map with the position, counted from 0 or from 1.
  imap0 = f: xs: genList (n: f n (elemAt xs n)) (length xs);
  imap1 = f: imap0 (n: f (n + 1));

  # Lists in lists, at any depth, as one list.
  flatten = x: if isList x then concatMap flatten x else [ x ];
  remove = x: filter (y: x != y);
  count = wanted: foldl' (n: x: if wanted x then n + 1 else n) 0;

  # The only element that is wanted, else `none` or `several`.
  findSingle =
    wanted: none: several: xs:
    let
      found = filter wanted xs;
    in
    if found == [ ] then
      none
    else if length found == 1 then
      head found
    else
      several;
  # The position of the first wanted element, or a default; no element behind it is looked at.
  findFirstIndex =
    wanted: default: xs:
    let
      # Below zero: how many were looked at, minus one; else the position.
      look =
        at: x:
        if at >= 0 then
          at
        else if wanted x then
          -at - 1
        else
          at - 1;
      found = foldl' look (-1) xs;
    in
    if found < 0 then default else found;
  findFirst =
    wanted: default: xs:
    let
      index = findFirstIndex wanted null xs;
    in
    if index == null then default else elemAt xs index;

  # [ first … last ], and [ ] where last is less.
  range = first: last: genList (n: first + n) (max 0 (last - first + 1));
  replicate = n: x: genList (_: x) n;
  # Groups by a key, and folds each group.
  groupBy' =
    op: init: key: xs:
    builtins.mapAttrs (_: foldl op init) (groupBy key xs);
  concatAttrValues = set: concatLists (builtins.attrValues set);

  zipListsWith =
    f: xs: ys:
    genList (n: f (elemAt xs n) (elemAt ys n)) (min (length xs) (length ys));
  zipLists = zipListsWith (fst: snd: { inherit fst snd; });

  reverseList = xs: genList (n: elemAt xs (length xs - 1 - n)) (length xs);
  sublist =
    start: count: xs:
    genList (n: elemAt xs (start + n)) (
      if start + count > length xs then max 0 (length xs - start) else count
    );
  take = sublist 0;
  drop = n: xs: sublist n (length xs) xs;
  takeEnd = n: xs: drop (max 0 (length xs - n)) xs;
  dropEnd = n: xs: take (max 0 (length xs - n)) xs;
  last =
    xs:
    assert lib.assertMsg (xs != [ ]) "lists.last: list must not be empty!";
    elemAt xs (length xs - 1);
  init =
    xs:
    assert lib.assertMsg (xs != [ ]) "lists.init: list must not be empty!";
    dropEnd 1 xs;
  hasPrefix = prefix: xs: take (length prefix) xs == prefix;
  removePrefix =
    prefix: xs:
    if hasPrefix prefix xs then
      drop (length prefix) xs
    else
      throw "lib.lists.removePrefix: First argument is not a list prefix of the second argument";
  commonPrefix =
    xs: ys:
    let
      differs = zipListsWith (x: y: x != y) xs ys;
    in
    take (findFirstIndex lib.id (length differs) differs) xs;

  # Sorted by what f gives; f is called once for each element.
  sortOn =
    f: xs:
    map (pair: pair.value) (
      sort (a: b: a.key < b.key) (
        map (value: {
          inherit value;
          key = f value;
        }) xs
      )
    );
  # -1, 0 or 1: compares lists element by element; a shorter one comes first.
  compareLists =
    cmp: xs: ys:
    if xs == [ ] || ys == [ ] then
      compare (min 1 (length xs)) (min 1 (length ys))
    else
      let
        first = cmp (head xs) (head ys);
      in
      if first == 0 then compareLists cmp (tail xs) (tail ys) else first;
  # Sorts strings so that numbers in them count as numbers: a9 before a10.
  naturalSort =
    let
      parts =
        text:
        map (part: if isList part then lib.toInt (head part) else part) (
          builtins.split "(0|[1-9][0-9]*)" text
        );
      pair = text: {
        key = parts text;
        value = text;
      };
    in
    xs: map (x: x.value) (sort (a: b: compareLists compare a.key b.key < 0) (map pair xs));

  # Each element once, where it stands first; quadratic. uniqueStrings is not, but sorts.
  unique = foldl' (seen: x: if elem x seen then seen else seen ++ [ x ]) [ ];
  uniqueStrings = xs: builtins.attrNames (groupBy lib.id xs);
  allUnique = xs: length (unique xs) == length xs;
  intersectLists = xs: filter (y: elem y xs);
  # What is in the second list and not in the first.
  subtractLists = xs: filter (y: !elem y xs);
  mutuallyExclusive = xs: ys: !any (y: elem y xs) ys;

  # From the first element of a list to one before which none comes, or to a cycle.
  listDfs =
    stopOnCycles: before: xs:
    let
      walk =
        current: visited: rest:
        let
          earlier = x: before x current;
          loops = filter earlier visited;
          split = partition earlier rest;
        in
        if stopOnCycles && loops != [ ] then
          {
            cycle = current;
            inherit loops rest visited;
          }
        else if split.right == [ ] then
          {
            minimal = current;
            inherit rest visited;
          }
        else
          walk (head split.right) ([ current ] ++ visited) (tail split.right ++ split.wrong);
    in
    walk (head xs) [ ] (tail xs);
  # Puts a list in order: { result } or, where before goes in a circle, { cycle, loops }.
  toposort =
    before: xs:
    let
      found = listDfs true before xs;
      others = toposort before (found.visited ++ found.rest);
    in
    if length xs < 2 then
      { result = xs; }
    else if found ? cycle then
      {
        cycle = reverseList ([ found.cycle ] ++ found.visited);
        inherit (found) loops;
      }
    else if others ? cycle then
      others
    else
      { result = [ found.minimal ] ++ others.result; };
}
