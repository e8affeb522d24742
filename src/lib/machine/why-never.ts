import type { UnitKind } from '../../schemas/kind.ts';
import { type Need, serverNames } from '../../schemas/unit.ts';

/** Why the machine cannot run a unit at all; undefined: it may. */
export function whyNever({ kind, needs }: { kind: UnitKind; needs: readonly Need[] }): string | undefined {
  if (kind === 'template') return 'npm makes its project';
  if (needs.includes('nixos')) return 'it needs NixOS';
  return serverNames.some((name) => needs.includes(name)) ? 'it needs servers' : undefined;
}
