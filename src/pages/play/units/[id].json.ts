import type { APIRoute } from 'astro';
import type { PlayUnit } from '../../../lib/machine/play-unit.ts';
import { playUnits } from '../../../site/live.ts';

export async function getStaticPaths(): Promise<{ params: { id: string }; props: { unit: PlayUnit } }[]> {
  return (await playUnits()).map((unit) => ({ params: { id: unit.id }, props: { unit } }));
}

/** A unit as the machine of a page runs it. Fetched when a reader asks for it. */
export const GET: APIRoute<{ unit: PlayUnit }> = ({ props: { unit } }) =>
  new Response(JSON.stringify(unit), { headers: { 'content-type': 'application/json' } });
