import type { Random } from '../../scripts/fuzz/random.ts';

/** A text with some parts cut out, doubled, moved, or replaced by one of `pieces`. */
export function mutated(text: string, pieces: readonly string[], random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(6); times > 0; times--) {
    const from = random.below(changed.length + 1);
    const to = from + random.below(random.once(4) ? 200 : 8);
    const part = changed.slice(from, to);
    const instead = random.pick([
      () => '',
      () => random.pick(pieces),
      () => random.pick(pieces) + part,
      () => part + part,
      () => random.pick(pieces).repeat(1 + random.below(random.once(10) ? 5000 : 5)),
      () => changed.slice(random.below(changed.length + 1)).slice(0, 60),
      () => random.text(6),
    ])();
    changed = changed.slice(0, from) + instead + changed.slice(to);
  }
  return changed;
}
