import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { HTMLElement } from 'node-html-parser';
import { readPage } from '../../src/lib/blocks/read-page.ts';
import { firstUnprintable } from '../../src/lib/terminal/printable.ts';
import { type Run, runsOnDisk } from '../support/evidence-on-disk.ts';
import { repository } from '../support/repository.ts';
import { readHtml, type ShownBlock, type ShownStep, shownBlocks } from '../support/shown-steps.ts';

// The page is what ran: every command of the built HTML, in order, against the recordings as they lie on disk.
// No browser, no loader and no component takes part in what is expected here.

const dist = join(repository, 'dist');
const runs = runsOnDisk();
/** How many steps a test compared: one that compares none proves nothing. */
let compared = 0;
test.beforeEach(() => {
  test.setTimeout(120_000);
  compared = 0;
});
test.afterEach(() => {
  expect(compared).toBeGreaterThan(0);
});

const page = (path: string): HTMLElement => readHtml(readFileSync(join(dist, path, 'index.html'), 'utf8'));
const anchor = (variant: string, step: string): string =>
  variant === 'flake' ? `step-${step}` : `${variant}-step-${step}`;

/** The run that the caption of a block names. */
const runOf = (id: string, { nix, date }: ShownBlock): Run | undefined =>
  runs.get(id)?.find((run) => run.nix === nix && run.date === date);

/** A step as it is shown against its recording. */
function compare(shown: ShownStep | undefined, run: Run | undefined, variant: string, step: string): void {
  const recorded = run?.steps.find((one) => one.variant === variant && one.id === step);
  if (!run || !recorded || !shown) throw new Error(`found no run of ${variant}/${step} that the page names`);
  // Playwright's own `expect` takes some milliseconds, for each of thousands of steps.
  const typed = shown.copied.split('\n').length;
  assert.equal(withOnePrompt(shown.transcript, typed), withOnePrompt(run.transcript(variant, step), typed));
  assert.equal(shown.exit, recorded.exit);
  assert.equal(shown.copied, withoutPrompts(run.transcript(variant, step), typed));
  compared += 1;
}

/**
 * A recording has "> " before each line but the first that was typed; a page has "$ " before each line that begins a
 * command, which src/lib/shell/ has tests of. Here both have "> ".
 */
function withOnePrompt(transcript: string, lines: number): string {
  const all = transcript.split('\n');
  return all
    .map((line, index) => (index > 0 && index < lines ? line.replace(/^(?:[\w.-]+ )?\$ /, '> ') : line))
    .join('\n');
}

/** The first lines of a recording, as a reader would type them. */
function withoutPrompts(transcript: string, lines: number): string {
  const typed = transcript.split('\n').slice(0, lines);
  return typed.map((line, index) => line.replace(index === 0 ? /^(?:[\w.-]+ )?\$ / : /^> /, '')).join('\n');
}

test('pages of prose show the steps that they name, in their order', () => {
  for (const file of globSync('src/content/**/*.mdx', { cwd: repository })) {
    const path = file.replace(/^src\/content\//, '').replace(/(?:\/index)?\.mdx$/, '');
    const { bindings } = readPage(readFileSync(join(repository, file), 'utf8'));
    const named = bindings.filter(({ attributes }) => attributes['step'] !== undefined);
    const blocks = shownBlocks(page(path)).filter(({ figure }) => figure.closest('.prose'));
    expect(blocks.length, path).toBe(named.length);
    for (const [index, { attributes }] of named.entries()) {
      const block = blocks[index];
      const { of = '', step = '', release, variant } = attributes;
      const ids = step.split(/\s+/);
      const run = block && runOf(of, block);
      const shownVariant = variant ?? run?.steps[0]?.variant ?? '';
      assert.deepEqual(block?.evidence, { id: of, fragment: anchor(shownVariant, ids[0] ?? '') }, path);
      if (release !== undefined)
        assert.match(block.nix ?? '', new RegExp(`^${RegExp.escape(release)}\\b`), path);
      assert.equal(block.steps.length, ids.length, path);
      for (const [place, id] of ids.entries()) compare(block.steps[place], run, shownVariant, id);
    }
  }
});

/** Compares the page of a unit with its runs; what the copy buttons take of the newest one. */
function compareUnit(id: string, all: readonly Run[]): { html: HTMLElement; commands: string[] } {
  const html = page(`units/${id}`);
  const sections = html.querySelectorAll('section.step');
  const copied = all.map((run) => {
    const shown = sections.flatMap((section) =>
      shownBlocks(section)
        .filter((block) => runOf(id, block) === run)
        .map((block) => ({ fragment: section.getAttribute('id'), steps: block.steps })),
    );
    assert.deepEqual(
      shown.map(({ fragment }) => fragment),
      run.steps.map(({ variant, id: step }) => anchor(variant, step)),
    );
    return run.steps.map(({ variant, id: step }, index) => {
      const [only, ...others] = shown[index]?.steps ?? [];
      assert.equal(others.length, 0);
      compare(only, run, variant, step);
      return only?.copied ?? '';
    });
  });
  return { html, commands: copied[0] ?? [] };
}

test('the page of a unit shows every step of every run, in their order', () => {
  for (const [id, all] of runs) {
    const { html, commands } = compareUnit(id, all);
    const again = shownBlocks(html).filter(({ name }) => name.startsWith('run the steps'));
    expect(again.map(({ figure }) => lines(figure)).join('\n'), id).toBe(commands.join('\n'));
  }
});

test('the page of a template shows the commands that ran', () => {
  for (const id of globSync('*', { cwd: join(repository, 'examples/templates') })) {
    const { commands } = compareUnit(id, runs.get(id) ?? []);
    const html = page(`templates/${id}`);
    expect(html.querySelectorAll('td code.lines').map(({ text }) => text)).toEqual(commands);
    for (const { figure } of shownBlocks(html))
      for (const line of lines(figure).split('\n'))
        // What makes the project runs in tests/packages/ and, for each template, in the verifier.
        if (
          !/^(?:npm create provenix@latest |npm run build --prefix PATH |node PATH\/packages\/|cd |nix flake init -t PATH#)/.test(
            line,
          )
        )
          expect(commands.join('\n').split('\n')).toContain(line);
  }
});

const lines = (figure: HTMLElement): string =>
  figure
    .querySelectorAll('b')
    .map(({ text }) => text)
    .join('\n');

test('there is no other block on any page, and no character that nobody sees', () => {
  const files = globSync('**/*.html', { cwd: dist });
  for (const file of files) {
    const html = readFileSync(join(dist, file), 'utf8');
    expect(firstUnprintable(html), file).toBeUndefined();
    for (const { index } of html.matchAll(/<pre\b/g)) {
      const figure = html.slice(html.lastIndexOf('<figure', index), index);
      assert.match(figure, /^<figure class="block (?:file|terminal|cited)\b/, file);
      assert.ok(!figure.includes('</figure>'), file);
      compared += 1;
    }
  }
});
