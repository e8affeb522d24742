let
  attempt = builtins.tryEval (throw "no such host");
in
{
  inherit attempt;
  port = if attempt.success then attempt.value else 443;
}
