{
  stdenv,
  shellcheck,
}:
stdenv.mkDerivation (finalAttrs: {
  pname = "greet";
  version = "1.0";

  src = ./.;

  nativeBuildInputs = [ shellcheck ];

  makeFlags = [
    "PREFIX=$(out)"
    "VERSION=${finalAttrs.version}"
  ];
})
