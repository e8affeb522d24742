import type { Claim, Frame, Seed } from '../../schemas/claim.ts';
import type { Statement } from './statements.ts';

/** Whether places such as "12, 14.2, 20-25" name the place of a statement. */
export function names(places: string, place: string): boolean {
  const line = Number.parseInt(place, 10);
  return places.split(', ').some((one) => {
    const [from = '', to] = one.split('-');
    if (to !== undefined) return Number(from) <= line && line <= Number(to);
    return one === place || (!one.includes('.') && Number(one) === line);
  });
}

/** Each statement with the claims that cover it; those that nothing covers have none. */
export function cover(
  statements: readonly Statement[],
  claims: readonly Claim[],
  frame: Frame['frame'],
  digest: (text: string) => string,
): Seed['statements'] {
  return statements.map(({ place, text }) => ({
    place,
    digest: digest(text),
    claims: [
      ...claims.filter(({ seed }) => names(seed, place)).map(({ id }) => id),
      ...(frame.some(({ seed }) => names(seed, place)) ? ['frame'] : []),
    ],
  }));
}
