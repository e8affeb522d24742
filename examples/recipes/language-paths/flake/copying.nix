{
  converted = toString ./site;
  interpolated = "${./site}";
  asJson = builtins.toJSON ./site/index.html;
  joined = builtins.concatStringsSep " " [
    "cat"
    ./site/index.html
  ];
}
