import type { Signature } from '../../src/schemas/signature.ts';
import { type Match, type Result, match } from '../../src/lib/match/match.ts';
import type { Family } from '../../src/lib/match/family.ts';
import { compileTable } from '../../src/lib/match/table.ts';

// A few families of errors, for tests of what is found in a paste and in which order.

export const page = (id: string, text: string, more: Partial<Signature> = {}): Family => ({
  id,
  title: `About ${id}`,
  url: `/errors/${id}/`,
  signatures: [{ text, ...more }],
});

export const widget = page('widget', "widget '<>' exploded");
export const gadget = page('gadget', "gadget '<>' exploded twice");
export const families = [
  widget,
  gadget,
  page('builder', "builder for '<>' failed with exit code <>", { consequence: true }),
  page('dependency', '<> dependencies of derivation <> failed to build', { consequence: true }),
  page('cache', "ignoring untrusted substituter '<>'"),
  page('busy', "SQLite database '<>' is busy"),
];

/** Messages of theirs, as Nix prints them. */
export const said = {
  widget: "error: widget 'a' exploded",
  gadget: "error: gadget 'b' exploded twice",
  builder: "error: builder for '/nix/store/x.drv' failed with exit code 2;",
  dependency: "error: 1 dependencies of derivation '/nix/store/y.drv' failed to build",
  cache: "warning: ignoring untrusted substituter 'https://cache.example.com', you are no trusted user.",
  busy: "warning: SQLite database '/nix/var/nix/db/db.sqlite' is busy",
};

export const asked = (text: string, of: Family[] = families, limit?: number): Result =>
  match(compileTable(of, []), text, limit === undefined ? {} : { limit });

export const ids = (text: string, of?: Family[], limit?: number): string[] =>
  asked(text, of, limit).matches.map(({ id }) => id);

/** The page that a paste leads to. */
export function first(text: string, of?: Family[]): Match {
  const [found] = asked(text, of).matches;
  if (!found) throw new Error(`found nothing in: ${text}`);
  return found;
}
