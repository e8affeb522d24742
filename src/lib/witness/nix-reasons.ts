// What the messages of Nix say of why something was not done. A whole text is searched, not one line: a message may
// stand in the log of a build, in what a step printed, or in what Nix reported by itself.

/** What it takes to go on is on another machine. */
const downloads = [
  /unable to download '([^']*)'/,
  /cannot download (\S+) from any mirror/,
  /Failed to fetch git repository (?:cache )?'([^']*)'/,
  /unable to access '([^']*)': Could not resolve host/,
  /Could not resolve host(?:name)?: ([\w.-]+)/,
];

/** The first thing that a text says it could not download. */
export function couldNotDownload(text: string): string | undefined {
  for (const pattern of downloads) {
    const [, what] = pattern.exec(text) ?? [];
    if (what !== undefined) return what;
  }
  return undefined;
}

/** Files that a real tree may lack here, since no copy of it under 4 MiB a file has them. */
const large = ['hackage-packages.nix', 'cran-packages.json', 'bioc-packages.json', 'extensions.json'];

/** The file of nixpkgs that a text says is missing, although every nixpkgs has it. */
export function lackingInTree(text: string): string | undefined {
  const [, path] =
    /(?:[0-9a-z]{32}-source|»)\/(pkgs\/[\w./-]+)'?"?(?:: No such file|' does not exist|" does not exist)/.exec(
      text,
    ) ?? [];
  return path !== undefined && large.some((name) => path.endsWith(`/${name}`)) ? path : undefined;
}

/** Something is not there that an earlier step would have made. */
const missing = [
  /No such file or directory/,
  /path '[^']+' does not exist/,
  /: command not found/,
  /(?:is|are) not valid/,
  /build log of '[^']+' is not available/,
  /Not a directory/,
  /cannot (?:access|stat|open)/,
];

export function saysMissing(text: string): boolean {
  return missing.some((pattern) => pattern.test(text));
}

/** Whether an error only says that a path of the store was not built. */
export function ofUnbuiltPath(text: string): boolean {
  return /path '\/nix\/store\/[^']+' is not valid|getting status of '\/nix\/store\//.test(text);
}

/** Messages that speak of a build, not of an evaluation. */
const buildMessages = [
  /Cannot build '/,
  /^error: build of '/m,
  /builder for '/,
  /hash mismatch in fixed-output derivation/,
  /output path .* is not allowed to refer/,
];

/** Whether a text speaks of a build that was not done. */
export function ofBuild(text: string): boolean {
  return buildMessages.some((pattern) => pattern.test(text));
}

/**
 * How Nix prints the error of an evaluation: below a trace, or with its place in a file. Other programs begin a line
 * with "error:" too.
 */
const ofEvaluation = /^ {7}error: |^error:\n|^error: [^\n]*\n {7}at /m;

/** Whether a recording shows that it failed before anything was built. */
export function failedInEvaluation(text: string): boolean {
  return ofEvaluation.test(text) && !ofBuild(text);
}
