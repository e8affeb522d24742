import { printable, shortened } from '../terminal/printable.ts';

/** A refusal: what is wrong, where, and what to do. All checks of units and pages speak in this shape. */
export interface Problem {
  /** The file, relative to the repository. */
  file: string;
  /** The field, component or line, for example "steps[0].exit" or "line 12". */
  field?: string;
  /** What is wrong: found and expected. */
  message: string;
  /** What to do about it; several lines where it shows what to write. */
  hint?: string;
}

/** Characters. Paths, keys and values of others may be of any length. */
const longest = { file: 300, field: 200, message: 2000 };

/** The problem as text. What it names may be hostile; the text is safe to print on a terminal, and of bounded length. */
export function formatProblem({ file, field, message, hint }: Problem): string {
  const where = field
    ? `${shortened(file, longest.file)}: ${shortened(field, longest.field)}`
    : shortened(file, longest.file);
  const said = `${where}: ${shortened(message, longest.message)}`;
  return printable(hint ? `${said}\n    ${hint.replaceAll('\n', '\n    ')}` : said);
}

export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}

/** Thrown by loaders: fails the build with every problem at once. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(headline: string, problems: readonly Problem[]) {
    super(`${headline}\n${formatProblems(problems)}`);
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** A value that is in order, or the problems that say why it is not. */
export type Result<T> = { value: T; problems: [] } | { value?: undefined; problems: Problem[] };
