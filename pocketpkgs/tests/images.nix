# Images, as skopeo and umoci read them.
{ pkgs }:
let
  inherit (pkgs) dockerTools runCommand;
  read =
    image: script:
    runCommand "x"
      {
        nativeBuildInputs = [
          pkgs.skopeo
          pkgs.umoci
          pkgs.jq
        ];
      }
      ''
        export HOME=$TMPDIR
        skopeo --tmpdir $TMPDIR --insecure-policy copy -q docker-archive:${image} oci:$TMPDIR/oci:x
        skopeo --tmpdir $TMPDIR inspect --config docker-archive:${image} > config.json
        umoci unpack --rootless --image oci:x bundle
        root=bundle/rootfs
        ${script}
        touch $out
      '';
  single = dockerTools.buildImage {
    name = "single";
    tag = "v1";
    copyToRoot = pkgs.buildEnv {
      name = "root";
      paths = [
        pkgs.hello
        dockerTools.binSh
        dockerTools.usrBinEnv
        dockerTools.caCertificates
        dockerTools.fakeNss
      ];
      pathsToLink = [
        "/bin"
        "/etc"
        "/usr"
      ];
    };
    config = {
      Cmd = [ "/bin/hello" ];
      Env = [ "A=1" ];
    };
  };
  layered = dockerTools.buildLayeredImage {
    name = "layered";
    contents = [ pkgs.hello ];
    config.Cmd = [ "${pkgs.cowsay}/bin/cowsay" ];
    maxLayers = 3;
    extraCommands = "echo hi > greeting";
  };
in
{
  image-single = read single ''
    jq -e '.config == { Cmd: ["/bin/hello"], Env: ["A=1"] } and .created == "1970-01-01T00:00:01Z"' config.json
    jq -e '.rootfs.diff_ids | length == 1' config.json
    test -L $root/etc/passwd -a -L $root${dockerTools.fakeNss}/etc/passwd
    test -L $root/bin/sh -a -e $root${pkgs.glibc}/lib/libc.so.6
  '';
  image-layered = read layered ''
    jq -e '.rootfs.diff_ids | length == 3' config.json
    grep hi $root/greeting
    test -e $root${pkgs.cowsay}/bin/cowsay -a -e $root/bin/hello || test -L $root/bin/hello
    test ${layered.imageTag} != ""
  '';
  image-on-top =
    read
      (dockerTools.buildImage {
        name = "top";
        fromImage = single;
        extraCommands = "mkdir data";
        config.Env = [ "B=2" ];
      })
      ''
        jq -e '.config == { Cmd: ["/bin/hello"], Env: ["A=1", "B=2"] } and (.rootfs.diff_ids | length == 2)' config.json
        test -d $root/data
      '';
  image-stream = runCommand "x" { nativeBuildInputs = [ pkgs.jq ]; } ''
    ${layered.stream} | tar x
    jq -e '.[0].RepoTags == ["layered:${layered.imageTag}"]' manifest.json > $out
  '';
}
