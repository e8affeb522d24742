# Judges one unit by plain Nix, inside a build of Nix: without network, namespaces, Node or the verifier.
#
# Given by checks.nix: $unit, the unit's folder; $id; $kind; $release, the Nix release that is expected.
# Each variant of the unit (flake, or broken and then fixed) gets a home and a store of its own below the build's
# folder, its files, and Git as the verifier makes it. Then its steps run in order. The build fails unless
#   - every step ends with the exit code that example.yaml declares,
#   - the output of every step has each text of its `contains`,
#   - and, of an error, `message` occurs in the output of broken and not in that of fixed.
# The paths /home/user, /nix and /tmp of files and steps are written as where they lie here, and those of the output
# are written back before it is judged. Store paths and hashes differ from the recordings for that reason, so that
# recordings are not compared: that is the verifier's part. $out has what each step printed.
set -euo pipefail

# The time of every file and commit, as in scripts/verify/worlds/bubblewrap.ts.
clock=2026-01-01T00:00:00Z
spec=$NIX_BUILD_TOP/unit.json

refuse() {
  echo "$kind $id: $1" >&2
  exit 1
}

# A question about the unit, which jq answers.
ask() { jq --raw-output --arg variant "$variant" --arg release "$release" "$@" "$spec"; }

make_world() {
  world=$NIX_BUILD_TOP/$variant
  home=$world/home/user
  mkdir -p "$out/$variant" "$home/$id" "$world/tmp" "$world/etc/nix" "$world/nix/store" "$world/nix/var/nix"
  printf '%s\n' '[user]' 'name = user' 'email = user@example.com' '[init]' 'defaultBranch = main' 'templateDir =' \
    '[gc]' 'auto = 0' '[maintenance]' 'auto = false' >"$world/etc/gitconfig"
  printf '%s\n' 'experimental-features = nix-command flakes' 'sandbox = false' 'substituters =' \
    'build-users-group =' 'flake-registry =' 'fsync-metadata = false' >"$world/etc/nix/nix.conf"
}

# Runs a command in a folder of the variant's world, with nothing of this build's environment but its programs.
inside() {
  (
    cd "$1"
    shift
    exec env -i HOME="$home" USER=user PATH="$PATH" TMPDIR="$world/tmp" LC_ALL=C TZ=UTC TERM=dumb NO_COLOR=1 \
      PAGER=cat GIT_PAGER=cat GIT_AUTHOR_DATE="$clock" GIT_COMMITTER_DATE="$clock" \
      GIT_CONFIG_SYSTEM="$world/etc/gitconfig" NIX_CONF_DIR="$world/etc/nix" \
      NIX_STORE_DIR="$world/nix/store" NIX_STATE_DIR="$world/nix/var/nix" NIX_LOG_DIR="$world/nix/var/log/nix" "$@"
  )
}

# Paths as they are in this build, which has no /bin/bash and no /usr/bin/env either.
elsewhere='/home/user|/nix/(store|var)|/tmp/|^#!(/bin/bash|/usr/bin/env bash)'
localise() {
  sed --regexp-extended -e "s,/home/user,$home,g" -e "s,/nix/(store|var),$world/nix/\\1,g" \
    -e "s,(^|[^[:alnum:]])/tmp/,\\1$world/tmp/,g" -e "1s,^#!(/bin/bash|/usr/bin/env bash),#!$BASH," "$@"
}

# What a step printed, cleaned as src/lib/transcript/clean-output.ts does, with the paths that readers see.
clean() {
  sed --regexp-extended -e 's/\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]{0,1000}(\x07|\x1b\\)|[()][A-Z0-9])//g' -e 's/\r$//' -e 's/^.*\r//' -e 's/[[:blank:]]+$//' \
    -e "/^warning: you don't have Internet access; disabling some network-dependent features$/d" \
    -e "s,$world/(nix|tmp),/\\1,g" -e "s,$home,/home/user,g"
}

lay_files() {
  local file
  cp --recursive --no-preserve=ownership "$unit/$variant/." "$home/$id"
  chmod --recursive u+w "$home/$id"
  while IFS= read -r file; do
    localise --in-place "$file"
  done < <(grep --recursive --files-with-matches --binary-files=without-match --extended-regexp "$elsewhere" "$home/$id")
  find "$home/$id" -depth -exec touch --no-dereference --date "$clock" {} +
}

# As scripts/verify/run/git-script.ts: each repository with one commit, which leaves out what is untracked.
make_repositories() {
  local folder untracked
  if [ "$(ask '.git != false')" = false ]; then return; fi
  while IFS= read -r folder; do
    inside "$home/$id/$folder" git init --quiet
    inside "$home/$id/$folder" git add --all
    while IFS= read -r untracked; do
      inside "$home/$id/$folder" git rm --quiet --cached -- "$untracked"
    done < <(ask --arg folder "$folder" '(if $folder == "." then "" else $folder + "/" end) as $prefix
      | .untracked // [] | .[] | select(startswith($prefix)) | ltrimstr($prefix)')
    inside "$home/$id/$folder" git commit --quiet --message 'First commit'
  done < <(ask '.repositories // ["."] | .[]')
}

# Runs the step at this position and judges how it ended.
run_step() {
  local step run input folder limit expected found=0 lacking
  # jq quotes each value as one word for a shell.
  eval "$(ask --argjson index "$1" '.repositories[0] as $first | .steps[$index]
    | (.exit // 0 | if type == "number" then . else .[$variant] end) as $expected
    | @sh "step=\(.id) run=\(.run) input=\(.input // "") folder=\(.in // $first // ".") limit=\(.timeout // 60) expected=\($expected)"')"
  local output=$out/$variant/$step.txt
  printf %s "$input" | localise >"$world/input"
  inside "$home/$id/$folder" timeout --signal KILL "$limit" bash -c "$(localise <<<"$run")" \
    <"$world/input" >"$world/output" 2>&1 || found=$?
  clean <"$world/output" >"$output"
  echo "$variant/$step: exit $found"
  lacking=$(ask --argjson index "$1" --rawfile output "$output" '.steps[$index].contains // [] | [.] | flatten | .[]
    | select(. as $text | $output | contains($text) | not)')
  if [ "$found" = "$expected" ] && [ -z "$lacking" ]; then return; fi
  cat "$output"
  if [ "$found" != "$expected" ]; then
    refuse "step $variant/$step (${run%%$'\n'*}): found exit $found, expected $expected"
  fi
  refuse "step $variant/$step (${run%%$'\n'*}): found no \"$lacking\" in the output"
}

# Whether a text occurs in what a step of a variant printed.
says() {
  local output
  for output in "$out/$1"/*.txt; do
    if [ "$(jq --raw-input --slurp --arg text "$2" 'contains($text)' "$output")" = true ]; then return; fi
  done
  return 1
}

case $(nix --version) in
*" $release."*) ;;
*) refuse "found $(nix --version), expected Nix $release, which versions.json names as the default" ;;
esac
case $kind in
recipe) variants=(flake) ;;
error) variants=(broken fixed) ;;
*) refuse "found another kind than recipe and error; name the unit in nix/by-verifier.json (npm run by-verifier)" ;;
esac

yq --output-format json . "$unit/example.yaml" >"$spec"
for variant in "${variants[@]}"; do
  make_world
  lay_files
  make_repositories
  for index in $(ask '.steps | to_entries[] | select((.value.only // $variant) == $variant) | .key'); do
    run_step "$index"
  done
done

if [ "$kind" = error ]; then
  message=$(ask '.messageOn[$release] // .message')
  says broken "$message" || refuse "found no \"$message\" in what broken printed"
  if says fixed "$message"; then refuse "found \"$message\" in what fixed printed, expected none"; fi
fi
