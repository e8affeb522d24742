# expect-failure.sh PATH builder arguments…: runs a builder that has to fail, and keeps its log and exit code.
log=$NIX_BUILD_TOP/testBuildFailure.log
tools=$1
shift
echo "testBuildFailure: Expecting non-zero exit from builder and args: ${*@Q}"
("$@" 2>&1) | "$tools/tee" "$log" | while IFS= read -r line || [ -n "$line" ]; do echo "original builder: $line"; done
code=${PIPESTATUS[0]}
PATH=$tools
if [ "$code" = 0 ]; then
  echo "testBuildFailure: The builder did not fail, but a failure was expected!"
  exit 1
fi
echo "testBuildFailure: Original builder produced exit code: $code"
for output in $outputs; do
  if [ -e "${!output}" ] && [ ! -d "${!output}" ]; then mkdir "${!output}.d" && mv "${!output}" "${!output}.d/result" && mv "${!output}.d" "${!output}"; fi
  mkdir -p "${!output}"
done
first=${outputs%% *}
mkdir -p "${!first}"
mv "$log" "${!first}/testBuildFailure.log"
echo "$code" >"${!first}/testBuildFailure.exit"
