/**
 * The text of a recording: the prompt and the command, then what it printed.
 *
 *   $ nix eval .#greeting
 *   "hello"
 */

/** The prompt before a command: the repository's name where the unit has several. */
export function prompt(repository?: string): string {
  return repository ? `${repository} $ ` : '$ ';
}

/** The lines of a command as a recording keeps them: the first after the prompt, all others after "> ". */
export function typedLines(run: string, repository?: string): string[] {
  return run
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 ? prompt(repository) : '> ') + line);
}

/** One recording as it is kept in evidence/. `output` is clean already (clean-output.ts). */
export function formatTranscript(run: string, output: string, repository?: string): string {
  const typed = typedLines(run, repository).join('\n');
  return output === '' ? `${typed}\n` : `${typed}\n${output}\n`;
}

/** What the command printed; undefined where the recording is not one of this command. */
export function outputOf(transcript: string, run: string, repository?: string): string | undefined {
  const typed = `${typedLines(run, repository).join('\n')}\n`;
  if (!transcript.startsWith(typed)) return undefined;
  return transcript.slice(typed.length).replace(/\n$/, '');
}
