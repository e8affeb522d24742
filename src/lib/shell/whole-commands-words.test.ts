import { expect, test } from 'vitest';
import { startsCommand } from './whole-commands.ts';

/** The prompts before the lines of a command, without the one before what follows it. */
function prompts(run: string): string {
  return startsCommand(`${run}\ntrue`)
    .map((starts) => (starts ? '$' : '>'))
    .join('');
}

// Each has one more of its kind inside: a word that is passed over would let the first end close the outer one.
test.each([
  ['for', 'for a in 1; do for b in 2; do\ntrue\ndone\ndone', '$>>>$'],
  ['select', 'select a in 1; do\nbreak\ndone', '$>>$'],
  ['while', 'while while true\ndo break; done\ndo break; done', '$>>$'],
  ['until', 'until until true\ndo break; done\ndo break; done', '$>>$'],
  ['if', 'if if true\nthen true; fi\nthen true; fi', '$>>$'],
  ['then', 'if true; then if true\nthen true; fi\nfi', '$>>$'],
  ['else', 'if true; then true; else if true\nthen true; fi\nfi', '$>>$'],
  ['elif', 'if true; then true; elif if true\nthen true; fi\nthen true; fi', '$>>$'],
  ['case', 'case a in\na) case b in b) ;;\nesac\nesac', '$>>>$'],
  ['!', '! if true\nthen true; fi', '$>$'],
  ['time', 'time if true\nthen true; fi', '$>$'],
  ['{', '{ { true\n}\n}', '$>>$'],
  ['(', '( (true\n)\n)', '$>>$'],
])('%s opens what its own end closes', (_, run, expected) => {
  expect(prompts(run)).toBe(expected);
});

test.each([
  ['tabs before its end', 'cat <<-END\n\t\tEND', '$>$'],
  ['tabs that make no end', 'cat <<END\n\tEND\nEND', '$>>$'],
  ['text that is no command', "cat <<END\nit's if\nEND", '$>>$'],
  ['two of them', 'cat <<A <<B\nA\nB', '$>>$'],
  ['a line that goes on before it begins', 'cat <<END \\\n  -\nEND', '$>>$'],
])('a document: %s', (_, run, expected) => {
  expect(prompts(run)).toBe(expected);
});

test.each([
  ['back quotes', 'a=`\necho b\n`', '$>>$'],
  ['a parameter', 'echo ${a:-\n}', '$>$'],
  ['a brace in the quotes of a parameter', 'echo ${a:-"}"}', '$$'],
  ['a bracket in the quotes of a substitution', 'echo "$(echo ")")"', '$$'],
  ['a quote after a backslash', "echo \\' a", '$$'],
  ['a quote after a backslash in quotes', 'echo "\\""', '$$'],
  ['a word after quotes of two lines', "echo 'a\nb' if", '$>$'],
  ['a word after double quotes of two lines', 'echo "a\nb" if', '$>$'],
  ['a command in a substitution', 'echo $(if true\nthen true; fi)', '$>$'],
])('what is quoted: %s', (_, run, expected) => {
  expect(prompts(run)).toBe(expected);
});

test.each([
  ['output of both streams', 'true &> /dev/null', '$$'],
  ['a pipe of both streams', 'true |&\ncat', '$>$'],
  ['a pipe in the middle', 'true | cat', '$$'],
  ['spaces after it', 'true &&  \ntrue', '$>$'],
  ['a comment right after it', "true;# it's", '$$'],
  ['a semicolon', 'true;', '$$'],
])('an operator: %s', (_, run, expected) => {
  expect(prompts(run)).toBe(expected);
});
