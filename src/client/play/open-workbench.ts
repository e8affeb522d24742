import type { PlayUnit } from '../../lib/machine/play-unit.ts';
import styles from '../../styles/bench.css?url';
import { fetchJson } from '../load-once.ts';
import { loadStyle } from '../load-style.ts';
import { Workbench } from './workbench.ts';

/** Puts a workbench with a unit into a place of the page. @returns what is done when the place is closed */
export async function openWorkbench(
  place: HTMLElement,
  {
    unit: id,
    variant,
    step,
    runs,
  }: {
    unit: string;
    variant: string;
    step?: string | undefined;
    /** Whether its step is run at once. */
    runs: boolean;
  },
): Promise<() => void> {
  const [unit] = await Promise.all([fetchJson<PlayUnit>(`play/units/${id}.json`), loadStyle(styles)]);
  const bench = new Workbench({ unit, variant, step });
  place.replaceChildren(bench.element);
  bench.focus();
  if (runs) void bench.run();
  return () => {
    bench.close();
  };
}
