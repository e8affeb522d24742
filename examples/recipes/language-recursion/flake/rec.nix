{
  set = rec {
    url = "https://${host}:${toString port}";
    host = "web.example.com";
    port = 443;
  };
  binding =
    let
      isEven = n: n == 0 || isOdd (n - 1);
      isOdd = n: n != 0 && isEven (n - 1);
    in
    isEven 10;
}
