# Fetchers: fixed-output derivations. A URL of file: works without network; others need it and fail with curl's words.
{ lib }:
pkgs:
let
  inherit (pkgs.stdenvNoCC) mkDerivation;
  algorithms = [
    "sha512"
    "sha256"
    "sha1"
  ];
  # outputHash and its kin of { hash; } or { sha256; } ….
  outputHash =
    fetcher: what: attrs:
    let
      given = builtins.filter (name: attrs.${name} or "" != "") ([ "hash" ] ++ algorithms);
    in
    if lib.length given > 1 then
      throw "multiple hashes passed to ${fetcher}: ${what}"
    else if given == [ ] then
      {
        outputHashAlgo = "sha256";
        outputHash = "";
      }
    else if given == [ "hash" ] then
      {
        outputHashAlgo = null;
        outputHash = attrs.hash;
      }
    else
      {
        outputHashAlgo = lib.head given;
        outputHash = attrs.${lib.head given};
      };
  fetch =
    {
      urls,
      name,
      hash,
      mode,
      postFetch ? "",
      nativeBuildInputs ? [ ],
      passthru ? { },
      meta ? { },
      curlOpts ? [ ],
      executable ? false,
    }:
    mkDerivation (
      {
        inherit
          name
          urls
          postFetch
          passthru
          meta
          executable
          ;
        url = lib.head urls;
        curlOpts = curlOpts;
        nativeBuildInputs = [ pkgs.curl ] ++ nativeBuildInputs;
        outputHashMode = mode;
        preferLocalBuild = true;
        SSL_CERT_FILE = "/no-cert-file.crt";
        impureEnvVars = [
          "http_proxy"
          "https_proxy"
          "ftp_proxy"
          "all_proxy"
          "no_proxy"
        ];
        buildCommand = ''
          downloadedFile=$TMPDIR/file
          success=
          for url in $urls; do
            echo
            echo "trying $url"
            if curl --location --max-redirs 20 --retry 0 --fail --insecure $curlOpts --output "$downloadedFile" "$url"; then
              success=1
              break
            fi
          done
          if [ -z "$success" ]; then
            echo "error: cannot download $name from any mirror"
            exit 1
          fi
          if [ -n "$postFetch" ]; then
            eval "$postFetch"
          else
            mv "$downloadedFile" "$out"
          fi
          if [ -n "$executable" ]; then chmod +x "$out"; fi
        '';
      }
      // hash
    );
  # A file: fetchurl { url = "https://…"; hash = "sha256-…"; }.
  fetchurl = lib.makeOverridable (
    {
      url ? "",
      urls ? [ ],
      name ? "",
      hash ? "",
      postFetch ? "",
      recursiveHash ? false,
      executable ? false,
      nativeBuildInputs ? [ ],
      passthru ? { },
      meta ? { },
      curlOpts ? "",
      curlOptsList ? [ ],
      sha256 ? "",
      sha512 ? "",
      sha1 ? "",
    }@args:
    let
      all = if urls != [ ] then urls else [ url ];
      first = builtins.head all;
    in
    if url == "" && urls == [ ] then
      throw "fetchurl requires either `url` or `urls` to be set"
    else if url != "" && urls != [ ] then
      throw "fetchurl requires either `url` or `urls` to be set but not both"
    else
      fetch {
        urls = all;
        name = if name != "" then name else baseNameOf (toString first);
        hash = outputHash "fetchurl" (lib.concatStringsSep "\n" all) args;
        mode = if recursiveHash || executable then "recursive" else "flat";
        curlOpts = lib.splitString " " curlOpts ++ curlOptsList;
        inherit
          postFetch
          nativeBuildInputs
          passthru
          meta
          executable
          ;
      }
  );

  # An archive, unpacked: its only folder, or with stripRoot = false all that is in it.
  fetchzip = lib.makeOverridable (
    {
      url ? "",
      urls ? [ ],
      name ? "source",
      stripRoot ? true,
      postFetch ? "",
      extension ? null,
      passthru ? { },
      meta ? { },
      hash ? "",
      sha256 ? "",
      sha512 ? "",
      sha1 ? "",
    }@args:
    let
      all = if urls != [ ] then urls else [ url ];
      file = if extension != null then "archive.${extension}" else baseNameOf (lib.head all);
    in
    fetch {
      urls = all;
      inherit name passthru meta;
      hash = outputHash "fetchzip" (lib.concatStringsSep "\n" all) args;
      mode = "recursive";
      nativeBuildInputs = [ pkgs.unzip ];
      postFetch = ''
        unpackDir=$TMPDIR/unpack
        mkdir "$unpackDir"
        cd "$unpackDir"
        renamed=$TMPDIR/${lib.escapeShellArg file}
        mv "$downloadedFile" "$renamed"
        unpackFile "$renamed"
        chmod -R +w "$unpackDir"
      ''
      + (
        if stripRoot then
          ''
            if [ $(ls -A "$unpackDir" | wc -l) != 1 ]; then
              echo "error: zip file must contain a single file or directory."
              echo "hint: Pass stripRoot=false; to fetchzip to assume flat list of files."
              exit 1
            fi
            mv "$unpackDir/$(ls -A "$unpackDir")" "$out"
          ''
        else
          ''
            mv "$unpackDir" "$out"
          ''
      )
      + ''
        ${postFetch}
        chmod 755 "$out"
      '';
    }
  );

  # A commit of a git repository, without .git unless leaveDotGit.
  fetchgit = lib.makeOverridable (
    {
      url,
      rev ? null,
      tag ? null,
      name ? "source",
      fetchSubmodules ? true,
      leaveDotGit ? false,
      postFetch ? "",
      passthru ? { },
      meta ? { },
      hash ? "",
      sha256 ? "",
      sha512 ? "",
      sha1 ? "",
    }@args:
    let
      revision =
        if tag != null && rev != null then
          throw "fetchgit requires one of either `rev` or `tag` to be provided (not both)."
        else if tag != null then
          "refs/tags/${tag}"
        else if rev != null then
          rev
        else
          "HEAD";
    in
    lib.throwIf leaveDotGit
      "pocketpkgs: fetchgit has no leaveDotGit, because .git is not the same from one run to the next."
      mkDerivation
      (
        {
          inherit
            name
            url
            passthru
            meta
            fetchSubmodules
            ;
          rev = revision;
          nativeBuildInputs = [ pkgs.gitMinimal ];
          outputHashMode = "recursive";
          preferLocalBuild = true;
          GIT_SSL_NO_VERIFY = true;
          buildCommand = ''
            export HOME=$TMPDIR
            git init --quiet --initial-branch=fetchgit $out
            cd $out
            git -c safe.directory='*' fetch --quiet --depth=1 "$url" "$rev" || git fetch --quiet "$url" "$rev" || {
              echo "Unable to checkout $rev from $url."
              exit 1
            }
            git checkout --quiet FETCH_HEAD
            if [ -n "$fetchSubmodules" ] && [ -e .gitmodules ]; then git submodule update --init --recursive --depth 1; fi
            find . -name .git -prune -exec rm -rf {} +
            ${postFetch}
          '';
        }
        // outputHash "fetchgit" url args
      )
  );
in
{
  inherit fetchurl fetchzip fetchgit;
  fetchpatch = throw "pocketpkgs has no fetchpatch. Use fetchurl, which does not normalise the patch.";
}
