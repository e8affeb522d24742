/** Words that stand after a message, or around one, and never alone. */
const remains = [
  '… while ',
  "(use '--show-trace'",
  'stack trace truncated',
  'For full logs, run',
  'Output paths:',
  'returned non-zero exit status',
  'dependencies of derivation',
  'Build failed due to failed dependency',
  'note: trace involved',
];

/** Whether a text is the end of what Nix printed, without the message: asked only where no page explains it. */
export function cutOff(text: string): boolean {
  return remains.some((words) => text.includes(words)) || /^ {6,12}at \S+:\d{1,9}:\d{1,9}:$/m.test(text);
}

export const notEnough =
  'The end is not enough here: this only follows from a message that stands further up. ' +
  'Paste from the first line with “error:” on, or the whole output.';
