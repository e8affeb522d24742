# final is nixpkgs with this and all other overlays, prev is nixpkgs without it.
# What a package is made from comes from final; what is changed comes from prev, since final would never end.
final: prev: {
  # Added.
  team-tools = final.callPackage ./packages/team-tools.nix { };

  # Changed: hello has a second name. Everything that uses hello is built anew, here and only here.
  hello = prev.hello.overrideAttrs (old: {
    postInstall = (old.postInstall or "") + ''
      ln -s hello $out/bin/hi
    '';
  });
}
