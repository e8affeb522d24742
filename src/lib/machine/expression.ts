/**
 * What the warm repl does not answer as `nix eval --expr` would: it is not asked for what looks at the machine (its
 * settings, its clock, its files, its store), for what speaks while it evaluates, or for words of its own.
 */
const others = [
  // The repl's own commands and definitions.
  /^[:?]/,
  /^(?:inherit\b|(?:[\w"]|\$\{)[\w'"${}.-]*\s*=(?!=))/,
  // Paths and addresses. What is left of "/" and "<" are operators, with a space at both sides.
  /[/<~]/,
  /\w:\S/,
  /\b(?:currentSystem|currentTime|derivation|derivationStrict|exec|fetch\w*|filterSource|findFile|getEnv|getFlake)\b/,
  /\b(?:hashFile|import|nixPath|outputOf|path|pathExists|placeholder|read\w*|scopedImport|store\w+|toFile)\b/,
  /\b(?:addErrorContext|break|trace\w*|unsafe\w*|warn)\b/,
  /__/,
  // All of them at once: the repl has the same names, and some that another way of evaluating leaves out.
  /\bbuiltins\b(?!\.[a-zA-Z])/,
];

/** Longer ones would be cut by a terminal's line. */
const most = 1000;

/**
 * The expression of a command, where the warm repl answers it as the command itself would; tests of the machine hold
 * one against the other (scripts/playground/judge-repl.ts).
 * @returns undefined: the command has to run
 */
export function plainExpression(command: string): string | undefined {
  const found = /^nix eval --expr (?:'((?:[^']|'\\'')*)'|"([^"\\$`!]*)"|([\w.]+))$/.exec(command.trim());
  const expression = found?.[1]?.replaceAll(String.raw`'\''`, "'") ?? found?.[2] ?? found?.[3];
  // One line of characters that no line editor has a meaning for.
  if (expression === undefined || expression.length > most || !/^[!-~](?:[ -~]*[!-~])?$/.test(expression))
    return undefined;
  const bare = expression.replaceAll(/ (?:\/{1,2}|<=?) /g, ' ');
  return others.some((one) => one.test(bare)) ? undefined : expression;
}

/** What `nix eval` prints for a value that the repl printed on many lines: a line break is never inside a string. */
export function onOneLine(value: string): string {
  return value.replaceAll(/\n */g, ' ');
}
