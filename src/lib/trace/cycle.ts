import { samePlace } from './position.ts';
import type { Frame, Trace } from './read-trace.ts';

/** Longer circles are drawn by their ends. In frames. */
export const mostDrawn = 8;

/**
 * The frames of a circle, in the order in which Nix came to them; the last leads back to the first.
 * Undefined where the trace is of no infinite recursion, or does not show where the circle begins.
 */
export function cycleOf({ error, frames }: Trace): Frame[] | undefined {
  if (!error?.says.includes('infinite recursion')) return undefined;
  const begin = beginning(error, frames);
  if (begin < 0) return undefined;
  return [...frames.slice(0, begin + 1).toReversed(), error].filter(({ position }) => position !== undefined);
}

/** Where the value is computed first that is asked for again: an index of the frames, -1 where none is known. */
function beginning(error: Frame, frames: readonly Frame[]): number {
  // Nix says so itself since August 2026.
  const marked = frames.findIndex(({ says }) => says.startsWith('entering the infinite recursion'));
  if (marked >= 0) return marked;
  const again = frames.findIndex(({ position }) => samePlace(position, error.position));
  if (again >= 0) return again;
  const { name } = error;
  if (name === undefined) return -1;
  // The code at the end of the trace shows a name; some frame says that this name is evaluated.
  return frames.findIndex(({ says }) =>
    [`attribute '${name}'`, `variable '${name}'`, `option \`${name}'`, `.${name}'`].some((part) =>
      says.includes(part),
    ),
  );
}
