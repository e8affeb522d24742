let
  greeting = "hello";
  greet = name: "${greeting}, ${name}";
in
let
  greeting = "good bye";
in
[
  greeting
  (greet "reader")
]
