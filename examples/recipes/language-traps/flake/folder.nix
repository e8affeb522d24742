{
  broken = import ./broken;
  fixed = import ./fixed;
  also-fixed = import ./broken/settings.nix;
}
