{
  description = "What a flake knows about its own source";

  outputs =
    { self }:
    {
      lib = {
        # region self
        source = {
          path = self.outPath;
          inherit (self) narHash lastModified lastModifiedDate;
          rev = self.rev or "none: the tree is dirty";
          shortRev = self.shortRev or self.dirtyShortRev or "none: not a git tree";
        };
        # endregion self

        names = builtins.attrNames self;

        sourceInfo = builtins.attrNames self.sourceInfo;

        # region version
        version =
          let
            date = builtins.substring 0 8 self.lastModifiedDate;
            commit = self.shortRev or self.dirtyShortRev or "unversioned";
          in
          "1.4.0+${date}.${commit}";
        # endregion version

        rev = self.rev;

        # region folder
        folder = {
          path = "${./docs}";
          inSource = "${self}/docs";
        };
        # endregion folder
      };
    };
}
