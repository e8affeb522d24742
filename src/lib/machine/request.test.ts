import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { AnswerReader, mostOutput, requestText } from './request.ts';

const mark = 'b1946ac9-2492-4d23-9a45-b1f0c1f7c0de';

/** Feeds a reader with text, byte by byte. */
function read(text: string): ReturnType<AnswerReader['take']> {
  const reader = new AnswerReader(mark);
  let answer: ReturnType<AnswerReader['take']>;
  for (const byte of new TextEncoder().encode(text)) answer = reader.take(byte);
  return answer;
}

test('an answer ends with the mark and how it ended', () => {
  expect(read(`one\ntwo €\n\u001e${mark} 7\u001e`)).toEqual({ exit: 7, output: 'one\ntwo €\n' });
  expect(read(`\u001e${mark} 0\u001e`)).toEqual({ exit: 0, output: '' });
});

test('what looks like an end and is of another mark is output', () => {
  const forged = `\u001e${'0'.repeat(mark.length)} 0\u001e`;
  expect(read(forged)).toBeUndefined();
  expect(read(`${forged}\u001e${mark} 1\u001e`)).toEqual({ exit: 1, output: forged });
});

test('of much output the beginning is kept, and its end is found all the same', () => {
  const reader = new AnswerReader(mark);
  const line = new TextEncoder().encode('y\n');
  for (let printed = 0; printed < 3 * mostOutput; printed += 2) for (const byte of line) reader.take(byte);
  expect(reader.full).toBe(true);
  expect(reader.output).toHaveLength(mostOutput);
  let answer: ReturnType<AnswerReader['take']>;
  for (const byte of new TextEncoder().encode(`\u001e${mark} 137\u001e`)) answer = reader.take(byte);
  expect(answer).toEqual({ exit: 137, output: 'y\n'.repeat(mostOutput / 2) });
});

test('what was printed so far can be asked for', () => {
  const reader = new AnswerReader(mark);
  for (const byte of new TextEncoder().encode('half')) reader.take(byte);
  expect(reader.output).toBe('half');
  expect(reader.full).toBe(false);
});

test('a request is read by bash as it was meant, whatever it holds', () => {
  const command = `echo "it's" $HOME \`id\` \\\nsecond 'line'`;
  const text = requestText({ command, cwd: "/home/user/it's", input: 'a\nb\n' }, mark);
  const out = execFileSync(
    'bash',
    ['-c', `${text}\nprintf '%s|%s|%s|%s' "$command" "$cwd" "$input" "$mark"`],
    {
      encoding: 'utf8',
    },
  );
  expect(out).toBe(`${command}|/home/user/it's|a\nb\n|${mark}`);
});
