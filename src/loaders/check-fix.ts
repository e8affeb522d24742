import { diffLines } from 'diff';
import type { Problem } from '../lib/problem/problem.ts';
import type { Variant } from './unit.ts';

/** broken and fixed differ by the least edit; more than this many changed lines hides what the fix is. */
const longestFix = 12;

/** What is wrong with the difference between broken and fixed. */
export function checkFix(variants: readonly Variant[], folder: string): Problem[] {
  const [broken, fixed] = variants;
  const text = (variant: Variant | undefined, path: string): string =>
    Buffer.from(variant?.files.find((file) => file.path === path)?.content ?? []).toString();
  const paths = new Set(variants.flatMap((variant) => variant.files.map(({ path }) => path)));
  const changed = [...paths].flatMap((path) =>
    diffLines(text(broken, path), text(fixed, path)).filter((part) => part.added || part.removed),
  );
  const count = changed.reduce((sum, part) => sum + part.count, 0);
  if (count > longestFix)
    return [
      {
        file: folder,
        field: 'broken, fixed',
        message: `found ${String(count)} changed lines, expected at most ${String(longestFix)}`,
        hint: 'Make the fix smaller, or let both share what does not belong to it.',
      },
    ];
  if (count === 0 && !variants.some((variant) => variant.steps.some((step) => step.only === 'fixed')))
    return [
      {
        file: folder,
        field: 'broken, fixed',
        message: 'found no difference and no step that only fixed has',
        hint: 'Change a file in fixed/, or add a step with `only: fixed`.',
      },
    ];
  return [];
}
