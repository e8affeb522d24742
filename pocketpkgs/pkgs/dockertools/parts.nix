# What images are made of: the files at the root as a layer, and the plan of all layers.
{ lib }:
pkgs:
let
  inherit (pkgs) runCommand writeText;
  tools = [
    pkgs.pocket.stdenvTools
    pkgs.jq
  ];
in
{
  inherit tools;

  # The files at the root of an image that are not store paths, as one layer.
  rootLayer =
    {
      name,
      tree,
      extraCommands,
      uid,
      gid,
    }:
    runCommand "${name}-root-layer"
      {
        nativeBuildInputs = tools;
        inherit extraCommands;
        passAsFile = [ "extraCommands" ];
      }
      ''
        mkdir root $out
        if [ -n "${lib.optionalString (tree != null) "${tree}"}" ]; then
          cp -a ${lib.optionalString (tree != null) "${tree}"}/. root
          chmod -R u+w root
        fi
        (cd root && source "$extraCommandsPath")
        tar --sort=name --format=gnu --mtime=@1 --owner=${toString uid} --group=${toString gid} --numeric-owner -cf $out/layer.tar -C root .
      '';

  # What ./image.sh needs to write an image: its configuration, and which store paths are in which layer.
  plan =
    {
      name,
      tag,
      fromImage,
      root,
      config,
      created,
      architecture,
      maxLayers,
      includeStorePaths,
      single ? false,
      uid,
      gid,
    }:
    let
      base = baseNameOf name;
      settings = writeText "${base}-settings.json" (builtins.toJSON config);
      planned =
        runCommand "${base}-conf.json"
          {
            nativeBuildInputs = tools;
            conf = builtins.toJSON {
              inherit
                name
                created
                architecture
                config
                single
                uid
                gid
                ;
              root = "${root}/layer.tar";
              fromImage = if fromImage == null then null else "${fromImage}";
            };
            passAsFile = [ "conf" ];
            exportReferencesGraph = [
              "graph"
              root
              "settings"
              settings
            ];
            inherit maxLayers;
          }
          ''
            cat graph settings | jq -R -s --arg roots "${root} ${settings}" --argjson max "$maxLayers" \
              --argjson store ${lib.boolToString includeStorePaths} -f ${./layers.jq} > layers.json
            jq --arg tag "${if tag == null then "$(basename $out | cut -d- -f1)" else tag}" \
              --slurpfile layers layers.json '. + { tag: $tag, layers: $layers[0] }' "$confPath" > $out
          '';
    in
    {
      conf = planned;
      imageTag = if tag != null then tag else lib.head (lib.splitString "-" (baseNameOf planned.outPath));
    };
}
