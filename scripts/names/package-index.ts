import { z } from 'zod';
import { withoutEnd } from '../../src/lib/page/without-end.ts';
import type { PackageIndex, Tree } from '../../src/schemas/names.ts';

/** What packages.nix says. */
export const rawPackagesSchema = z.strictObject({
  packages: z.array(z.string()),
  aliases: z.array(z.string()),
  oldest: z.int(),
});

type Alias = PackageIndex['aliases'][string];

/**
 * What the source of the aliases says of each, a binding for each: whether it throws or warns, what its message names
 * instead, and the day that its comment gives. Sets of aliases, which are bound attribute by attribute, are not
 * among them.
 * @param known every package and alias
 * @param oldest the oldest release that this nixpkgs supports, such as 2605: some aliases throw from then on
 */
export function readAliases(source: string, known: ReadonlySet<string>, oldest: number): Map<string, Alias> {
  const found = new Map<string, Alias>();
  for (const { name, text, since } of bindings(source)) {
    if (!known.has(name)) continue;
    const expression = branch(text.trim().replace(/;$/, ''), oldest);
    const use = useOf(expression);
    found.set(name, [use, insteadOf(name, use, expression, known), since]);
  }
  return found;
}

/** What stands after each name that is bound at the margin of the set, its lines joined, and the day of its comment. */
function bindings(source: string): { name: string; text: string; since: string }[] {
  const found: { name: string; text: string; since: string }[] = [];
  for (const line of source.split('\n')) {
    const [comment = '', day = ''] = /(?:^|\s)#.*?(\d{4}-\d{2}-\d{2}).*$/.exec(line) ?? [];
    const code = line.slice(0, line.length - comment.length);
    const [, quoted, plain, value = ''] = /^ {2}(?:"([^"]+)"|([\w'-]+)) =(.*)$/.exec(code) ?? [];
    const name = quoted ?? plain;
    if (name !== undefined) found.push({ name, text: value, since: day });
    else if (/^ {2,}[^\s#]/.test(line)) {
      const last = found.at(-1);
      if (!last) continue;
      last.text += ` ${code.trim()}`;
      last.since ||= day;
    }
  }
  return found;
}

/** Of a condition on the oldest supported release: the expression that holds. */
function branch(expression: string, oldest: number): string {
  const [, release, then = '', other = ''] =
    /^(?:\(\s*)?if lib\.oldestSupportedReleaseIsAtLeast (\d{4}) then (.*?) else (.*)$/.exec(expression) ?? [];
  if (release === undefined) return expression;
  return Number(release) <= oldest ? then : branch(other, oldest);
}

function useOf(expression: string): Alias[0] {
  if (/^\(?throw\b/.test(expression)) return 'throws';
  return /^(?:warnAlias|lib\.warn\w*)\b/.test(expression) ? 'warns' : 'silent';
}

/** The first other package that a message names in quotes, or that the alias itself is. */
function insteadOf(name: string, use: Alias[0], expression: string, known: ReadonlySet<string>): string {
  const named = [...expression.matchAll(/['‘`]([\w.+-]+)['’`]/g)].map(([, one = '']) => one);
  const last = use === 'throws' ? '' : lastName(withoutEnd(expression, ')'));
  const isKnown = (one: string): boolean => one !== name && known.has(one.split('.')[0] ?? '');
  return [last, ...named].find(isKnown) ?? '';
}

/** The name that an expression ends with; "" where it ends with something else. */
function lastName(expression: string): string {
  const word = expression.split(/[^\w.'-]/).at(-1) ?? '';
  return word.slice(Math.max(0, word.search(/[A-Za-z_]/)));
}

/** @param throwing those that `read` lacks and that throw when they are used */
export function packageIndex(
  of: Tree,
  { packages, aliases }: z.output<typeof rawPackagesSchema>,
  read: ReadonlyMap<string, Alias>,
  throwing: ReadonlySet<string>,
): PackageIndex {
  const entry = (name: string): Alias => read.get(name) ?? [throwing.has(name) ? 'throws' : 'silent', '', ''];
  return {
    of,
    packages: packages.filter((name) => !aliases.includes(name)),
    aliases: Object.fromEntries(aliases.map((name) => [name, entry(name)])),
  };
}
