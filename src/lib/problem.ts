/** A refusal: what is wrong, where, and what to do. All checks of units and pages speak in this shape. */
export interface Problem {
  /** The file, relative to the repository. */
  file: string;
  /** The field, component or line, for example "steps[0].exit" or "line 12". */
  field?: string;
  /** What is wrong: found and expected. */
  message: string;
  /** What to do about it. */
  hint?: string;
}

export function formatProblem({ file, field, message, hint }: Problem): string {
  const where = field ? `${file}: ${field}` : file;
  return hint ? `${where}: ${message}\n    ${hint}` : `${where}: ${message}`;
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

/** The nearest of the known names, to suggest one; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return scored && scored.distance <= Math.max(2, name.length / 3) ? scored.candidate : undefined;
}

/** "found X, expected one of A, B; did you mean A?" */
export function unknownName(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  const list = known.length > 0 ? `expected one of ${known.join(', ')}` : 'there is none';
  return `found "${found}", ${list}${near ? `; did you mean "${near}"?` : ''}`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
