let
  show = value: {
    type = builtins.typeOf value;
    text = toString value;
  };
in
{
  pathThenString = show (./site + "/index.html");
  withoutSlash = show (./site + "index.html");
  stringThenPath = show ("file: " + ./site/index.html);
  stringToPath = show (/. + "/etc/hosts");
  equalToString = ./site == toString ./site;
}
