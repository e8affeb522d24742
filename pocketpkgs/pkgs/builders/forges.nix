# Sources by owner and name at places that host git repositories: their archive, or with submodules a clone.
{ lib }:
pkgs:
let
  forge =
    {
      function,
      address,
      archive,
    }:
    lib.makeOverridable (
      {
        owner,
        repo,
        rev ? null,
        tag ? null,
        name ? "source",
        meta ? { },
        fetchSubmodules ? false,
        # Where it is hosted, for those that are at more than one place.
        domain ? null,
        githubBase ? null,
        hash ? "",
        sha256 ? "",
        sha512 ? "",
        sha1 ? "",
      }@args:
      assert lib.assertMsg (lib.xor (tag == null) (
        rev == null
      )) "${function} requires one of either `rev` or `tag` to be provided (not both).";
      let
        revision = if tag != null then "refs/tags/${tag}" else rev;
        base = address args;
        passthru = {
          inherit owner repo tag;
          rev = revision;
          gitRepoUrl = "${base}.git";
        };
        hashes = lib.filterAttrs (
          name: _:
          lib.elem name [
            "hash"
            "sha1"
            "sha256"
            "sha512"
          ]
        ) args;
        common = {
          inherit name passthru;
          meta = {
            homepage = base;
          }
          // meta;
        }
        // hashes;
      in
      if fetchSubmodules then
        pkgs.fetchgit (
          common
          // {
            inherit fetchSubmodules;
            url = "${base}.git";
            rev = revision;
          }
        )
      else
        pkgs.fetchzip (common // { url = archive base repo revision; })
    );
in
{
  fetchFromGitHub = forge {
    function = "fetchFromGitHub";
    address = args: "https://${args.githubBase or "github.com"}/${args.owner}/${args.repo}";
    archive =
      base: _: revision:
      "${base}/archive/${revision}.tar.gz";
  };
  fetchFromGitLab = forge {
    function = "fetchFromGitLab";
    address = args: "https://${args.domain or "gitlab.com"}/${args.owner}/${args.repo}";
    archive =
      base: repo: revision:
      "${base}/-/archive/${revision}/${repo}.tar.gz";
  };
  fetchFromGitea = forge {
    function = "fetchFromGitea";
    address = args: "https://${args.domain}/${args.owner}/${args.repo}";
    archive =
      base: _: revision:
      "${base}/archive/${revision}.tar.gz";
  };
}
