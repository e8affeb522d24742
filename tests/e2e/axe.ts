import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** Brings axe into a page. That takes longer than to run it, so do it once where the page stays. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The rules that look at colours. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page that it was brought into: "rule: selectors", at most three of them.
 * @param rules some rules. Default: all
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (wanted) => (globalThis as unknown as { axe: Axe }).axe.run(wanted),
    rules ? { ...all, runOnly: { type: 'rule' as const, values: [...rules] } } : all,
  );
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
}

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}
