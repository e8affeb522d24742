{
  # region inputs
  inputs = {
    folder.url = "path:/home/user/flake-inputs-files/lib";
    tarball.url = "file:///home/user/flake-inputs-files/lib-1.0.tar";
    download.url = "tarball+file:///home/user/flake-inputs-files/download";
    notes = {
      url = "file:///home/user/flake-inputs-files/notes.txt";
      flake = false;
    };
    packed = {
      url = "file+file:///home/user/flake-inputs-files/lib-1.0.tar";
      flake = false;
    };
  };
  # endregion inputs

  outputs =
    { self, ... }@inputs:
    {
      # region outputs
      versions = {
        folder = inputs.folder.version;
        tarball = inputs.tarball.version;
        download = inputs.download.version;
      };
      notes = builtins.readFile inputs.notes;
      packed = builtins.readFileType inputs.packed;
      # endregion outputs
    };
}
