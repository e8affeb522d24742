let
  url = { host }: "https://${host}/";
in
url { }
