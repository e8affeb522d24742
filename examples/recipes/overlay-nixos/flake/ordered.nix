{ lib, ... }:
{
  nixpkgs.overlays = lib.mkAfter [
    (final: prev: {
      greet = prev.greet.override { greeting = "good morning"; };
    })
  ];
}
