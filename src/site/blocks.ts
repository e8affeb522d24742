import type { BlockName } from '../lib/blocks/bindings.ts';
import { type Resolved, resolveBlock } from '../lib/blocks/resolve.ts';
import { ProblemsError } from '../lib/problem/problem.ts';
import { allUnits } from './units.ts';

export type ResolvedRun = Extract<Resolved, { proof: 'run' }>;
export type ResolvedCited = Extract<Resolved, { proof: 'cited' }>;

/**
 * What a component of a page shows. The loaders have checked every page by the same function; this refuses what a
 * page of ours asks for by itself.
 * @param props the component's own, as an author types them
 * @param page its address, for the refusal
 */
export async function block(component: 'Cited', props: object, page: string): Promise<ResolvedCited>;
export async function block(
  component: Exclude<BlockName, 'Cited'>,
  props: object,
  page: string,
): Promise<ResolvedRun>;
export async function block(component: BlockName, props: object, page: string): Promise<Resolved> {
  const attributes = props as Record<string, string | undefined>;
  const found = resolveBlock({ component, attributes, file: page }, await allUnits());
  if (!found.value) throw new ProblemsError('A block may not be shown.', found.problems);
  return found.value;
}
