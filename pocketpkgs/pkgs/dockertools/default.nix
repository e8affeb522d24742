# Container images as Docker archives, which skopeo, umoci, crane and docker load read.
# They are made from store paths alone, without root, a daemon or a clock: the same inputs give the same bytes.
{ lib }:
pkgs:
let
  inherit (pkgs) runCommand symlinkJoin;
  inherit (import ./parts.nix { inherit lib; } pkgs) tools rootLayer plan;
  architectures = {
    x86_64-linux = "amd64";
    aarch64-linux = "arm64";
  };
  compressors = {
    none = {
      extension = "";
      command = "cat";
    };
    gz = {
      extension = ".gz";
      command = "gzip -n";
    };
    zstd = {
      extension = ".zst";
      command = "${pkgs.zstd}/bin/zstd -T1";
    };
  };
  compression =
    name: compressor:
    compressors.${compressor}
      or (throw "in docker image ${name}: compressor must be one of: [${toString (lib.attrNames compressors)}]");
  refuse =
    function: args: names:
    let
      used = builtins.filter (
        name: args ? ${name} && args.${name} != "" && args.${name} != false && args.${name} != null
      ) names;
    in
    lib.throwIf (used != [ ])
      "pocketpkgs: dockerTools.${function} has no ${lib.head used}. It makes images from store paths, without root or a virtual machine.";

  now =
    created:
    lib.throwIf (
      created == "now"
    ) "pocketpkgs: created = \"now\" is not the same from one build to the next. Name a time." created;

  # streamLayeredImage { name; contents = [ … ]; config.Cmd = [ … ]; }: a program that writes the archive to stdout,
  # with the store paths that most others need in layers of their own.
  streamLayeredImage = lib.makeOverridable (
    {
      name,
      tag ? null,
      fromImage ? null,
      contents ? [ ],
      config ? { },
      architecture ? architectures.${pkgs.pocket.system},
      created ? "1970-01-01T00:00:01Z",
      uid ? 0,
      gid ? 0,
      maxLayers ? 100,
      extraCommands ? "",
      includeStorePaths ? true,
      meta ? { },
      passthru ? { },
      fakeRootCommands ? "",
      enableFakechroot ? false,
      includeNixDB ? false,
    }@args:
    assert lib.assertMsg (maxLayers > 1)
      "the maxLayers argument of dockerTools.buildLayeredImage function must be greather than 1 (current value: ${toString maxLayers})";
    let
      base = baseNameOf name;
      root = rootLayer {
        name = base;
        inherit extraCommands uid gid;
        tree =
          if contents == [ ] then
            null
          else
            symlinkJoin {
              name = "${base}-contents";
              paths = lib.toList contents;
            };
      };
      planned = plan {
        inherit
          name
          tag
          fromImage
          root
          config
          architecture
          includeStorePaths
          uid
          gid
          ;
        # One is for the files at the root.
        maxLayers = maxLayers - 1;
        created = now created;
      };
    in
    refuse "streamLayeredImage" args
      [
        "fakeRootCommands"
        "enableFakechroot"
        "includeNixDB"
      ]
      runCommand
      "stream-${base}"
      {
        passthru = passthru // {
          inherit (planned) imageTag conf;
          imageName = name;
          isExe = true;
        };
        meta = {
          mainProgram = "stream-${base}";
        }
        // meta;
        text = ''
          #!${pkgs.bash}/bin/bash
          PATH=${lib.makeBinPath tools}
          source ${./image.sh} ${planned.conf}
        '';
        passAsFile = [ "text" ];
      }
      ''install -m755 "$textPath" $out''
  );
in
{
  inherit streamLayeredImage;

  # The same as a compressed archive.
  buildLayeredImage = lib.makeOverridable (
    {
      name,
      compressor ? "gz",
      ...
    }@args:
    let
      stream = streamLayeredImage (removeAttrs args [ "compressor" ]);
      how = compression name compressor;
    in
    runCommand "${baseNameOf name}.tar${how.extension}" {
      inherit (stream) imageTag;
      passthru = {
        inherit (stream) imageName imageTag;
        inherit stream;
      };
    } "${stream} | ${how.command} > $out"
  );

  # buildImage { name; copyToRoot = …; config.Cmd = [ … ]; }: an archive with one layer on top of fromImage.
  buildImage = lib.makeOverridable (
    {
      name,
      tag ? null,
      fromImage ? null,
      copyToRoot ? null,
      config ? { },
      architecture ? architectures.${pkgs.pocket.system},
      created ? "1970-01-01T00:00:01Z",
      uid ? 0,
      gid ? 0,
      extraCommands ? "",
      compressor ? "gz",
      meta ? { },
      passthru ? { },
      contents ? null,
      fromImageName ? null,
      fromImageTag ? null,
      runAsRoot ? null,
      includeNixDB ? false,
      diskSize ? 1024,
      buildVMMemorySize ? 512,
      keepContentsDirlinks ? false,
    }@args:
    let
      base = baseNameOf name;
      contents = if copyToRoot == null then args.contents or null else copyToRoot;
      how = compression name compressor;
      roots = lib.toList contents;
      root = rootLayer {
        name = base;
        inherit extraCommands uid gid;
        tree =
          if contents == null then
            null
          else if lib.length roots == 1 then
            lib.head roots
          else
            symlinkJoin {
              name = "${base}-root";
              paths = roots;
            };
      };
      planned = plan {
        inherit
          name
          tag
          fromImage
          root
          config
          architecture
          uid
          gid
          ;
        created = now created;
        maxLayers = 1;
        single = true;
        includeStorePaths = true;
      };
    in
    assert lib.assertMsg (
      !(args ? contents && copyToRoot != null)
    ) "in docker image ${name}: You can not specify both contents and copyToRoot.";
    lib.warnIf (args ? contents)
      "in docker image ${name}: The contents parameter is deprecated. Change to copyToRoot if the contents are designed to be copied to the root filesystem, such as when you use `buildEnv` or similar between contents and your packages. Use copyToRoot = buildEnv { ... }; or similar if you intend to add packages to /bin."
      refuse
      "buildImage"
      args
      [
        "runAsRoot"
        "includeNixDB"
        "fromImageName"
        "fromImageTag"
        "keepContentsDirlinks"
      ]
      runCommand
      "docker-image-${base}.tar${how.extension}"
      {
        nativeBuildInputs = tools;
        inherit meta;
        passthru = passthru // {
          inherit (planned) imageTag;
          imageName = name;
          layer = root;
          buildArgs = args;
        };
      }
      "(source ${./image.sh} ${planned.conf}) | ${how.command} > $out"
  );

  # pullImage { imageName; imageDigest; hash; }: an image of a registry as an archive, without compression. Its output
  # is fixed, which is why it may use the network.
  pullImage =
    {
      imageName,
      imageDigest,
      hash ? "",
      sha256 ? "",
      os ? "linux",
      arch ? architectures.${pkgs.pocket.system},
      finalImageName ? imageName,
      finalImageTag ? "latest",
      tlsVerify ? true,
      name ?
        lib.replaceStrings [ "/" ":" ] [ "-" "-" ]
          "docker-image-${finalImageName}-${finalImageTag}.tar",
    }:
    lib.throwIf (hash != "" && sha256 != "") "multiple hashes passed" runCommand name
      {
        inherit imageDigest;
        imageName = finalImageName;
        imageTag = finalImageTag;
        outputHashMode = "flat";
        outputHash = if hash != "" then hash else sha256;
        outputHashAlgo = if hash != "" then null else "sha256";
        impureEnvVars = [
          "http_proxy"
          "https_proxy"
          "all_proxy"
          "no_proxy"
        ];
        nativeBuildInputs = [ pkgs.skopeo ];
        SSL_CERT_FILE = "${pkgs.cacert}/etc/ssl/certs/ca-bundle.crt";
        sourceURL = "docker://${imageName}@${imageDigest}";
        destNameTag = "${finalImageName}:${finalImageTag}";
      }
      ''
        skopeo --insecure-policy --tmpdir="$TMPDIR" --override-os ${os} --override-arch ${arch} \
          copy --src-tls-verify=${lib.boolToString tlsVerify} "$sourceURL" "docker-archive://$out:$destNameTag" | cat
      '';
}
// import ./helpers.nix { inherit lib; } pkgs
