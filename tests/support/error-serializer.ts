import type { SnapshotSerializer } from 'vitest';
import { type Shown, showYaml } from '../../src/schemas/show-yaml.ts';

/** Shows an error in a snapshot by its name, its message, its problems, a list each, and its cause. */
const errorSerializer: SnapshotSerializer = {
  test: (value) => value instanceof Error,
  serialize: (value: Error, _config, indentation) =>
    textOf(value)
      .split('\n')
      .map((line, at) => (at === 0 || line === '' ? line : `${indentation}${line}`))
      .join('\n'),
};
export default errorSerializer;

function textOf(error: Error): string {
  const { cause } = error;
  const said = hasProblems(error)
    ? // Its message has the problems as text.
      `${error.name}: ${error.message.split('\n')[0] ?? ''}\n${showYaml(error.problems)}`
    : `${error.name}: ${error.message}`;
  if (cause === undefined) return said;
  return `${said}\ncause: ${cause instanceof Error ? textOf(cause) : JSON.stringify(cause)}`;
}

/** By its parts: Vitest loads this file beside the tests, so that the classes are not the same. */
function hasProblems(error: Error): error is Error & { problems: Shown } {
  return error.name === 'ProblemsError' && 'problems' in error;
}
