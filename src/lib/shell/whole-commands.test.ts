import { expect, test } from 'vitest';
import { startsCommand } from './whole-commands.ts';

/** The lines of a command behind the prompts that a reader sees. */
const prompted = (run: string): string[] => startsCommand(run).map((starts) => (starts ? '$' : '>'));

test.each([
  ['one', 'nix build', ['$']],
  ['two', 'nix build\ncat result', ['$', '$']],
  ['a backslash', 'nix eval \\\n  .#a\ncat x', ['$', '>', '$']],
  ['a pipe, and', 'nix eval |\n  jq .\ntrue &&\nfalse ||\ntrue', ['$', '>', '$', '>', '>']],
  ['a quote', "nix eval --expr '\n  1 |\n'\ncat x", ['$', '>', '>', '$']],
  ['a quote with an apostrophe', 'echo "it\'s"\necho "a\nb"', ['$', '$', '>']],
  ['a loop', 'for a in 1 2; do\n  echo $a\ndone | sort\ncat x', ['$', '>', '>', '$']],
  ['a choice', 'if true\nthen echo a; fi\necho fi', ['$', '>', '$']],
  ['a case', 'case $a in\n  b) echo c ;;\nesac\ntrue', ['$', '>', '>', '$']],
  ['braces', 'f() {\n  echo a\n}\nf', ['$', '>', '>', '$']],
  ['a document', "nix repl <<'END' 2>/dev/null\n:quit\nEND\ncat x", ['$', '>', '>', '$']],
  ['a substitution', 'a="$(\n  echo "b"\n)"\necho ${a:-"}"} \\\n  c', ['$', '>', '>', '$', '>']],
  ['a comment', "echo a # it's\necho b#'\n'", ['$', '$', '>']],
  ['redirections', 'nix build 2>&1\ncat <<<a\ntrue &\ntrue', ['$', '$', '$', '$']],
  ['words that are no keywords', 'echo for if {\necho done', ['$', '$']],
])('%s', (_, run, expected) => {
  expect(prompted(run)).toEqual(expected);
});
