/** Every clock that leaves a trace is stopped here: commits, and the times of files (a `path:` flake records them). */
export const epoch = new Date('2026-01-01T00:00:00Z');
