# JSON to YAML 1.1 in block style, keys sorted by jq -S. A string that YAML would read as something else is quoted.
def scalar:
  if type != "string" then tojson
  elif test("^[A-Za-z_./][A-Za-z0-9_./@+=$-]*( [A-Za-z0-9_./@+=$-]+)*$")
    and (test("^(y|yes|n|no|on|off|true|false|null|~)$"; "i") | not)
    and (test("^[.][0-9]|^[.](inf|nan)$"; "i") | not)
  then .
  elif test("^[ -~]+$") then "'" + gsub("'"; "''") + "'"
  else tojson
  end;
def nested: (type == "object" or type == "array") and length > 0;
def lines:
  if type == "object" and length > 0 then
    to_entries[]
    | (.key | scalar) as $key
    | if .value | nested then
        "\($key):", (.value | if type == "object" then lines | "  " + . else lines end)
      else
        "\($key): \(.value | scalar)"
      end
  elif type == "array" and length > 0 then
    .[]
    | if nested then [lines] | "- \(.[0])", (.[1:][] | "  " + .) else "- \(scalar)" end
  else
    scalar
  end;
lines
