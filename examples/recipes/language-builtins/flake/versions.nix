{
  compare = map (v: builtins.compareVersions v "2.34") [
    "2.4"
    "2.34"
    "2.34.1"
    "2.34pre1"
  ];
  parsed = builtins.parseDrvName "nix-index-0.1.9";
  parts = builtins.splitVersion "2.34pre1";
  newest = builtins.head (
    builtins.sort (a: b: builtins.compareVersions a b > 0) [
      "1.9"
      "1.28"
      "1.10"
    ]
  );
  recent = builtins.compareVersions builtins.nixVersion "2.18" >= 0;
}
