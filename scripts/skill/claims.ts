import { type Claim, verdicts } from '../../src/schemas/claim.ts';
import type { Units } from '../../src/schemas/entry.ts';
import { proofOf } from './code.ts';

/** The settled claims of a topic as a list: what was said, what is true, and what proves it. */
export function claimLines(claims: readonly Claim[], units: Units): string {
  if (claims.length === 0) return '';
  const lines = claims.map(({ says, verdict, but, unit, source }) => {
    const proof =
      unit === undefined
        ? `${source?.repository ?? ''} ${source?.file ?? ''}`
        : proofOf(unit, units.get(unit));
    const settled = verdict === 'holds' ? 'Holds.' : `${capital(verdicts[verdict])}: ${but ?? ''}`;
    return `- ${says} ${settled} (${proof})`;
  });
  return ['## Settled claims', lines.join('\n')].join('\n\n');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
