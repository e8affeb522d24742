import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { type Run, paint } from './paint.ts';

const run = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  ink: 'rgb(1, 2, 3)',
  bold: false,
  ...more,
});

async function shown(runs: readonly Run[]): Promise<{ terminal: InstanceType<typeof xterm.Terminal> }> {
  const terminal = new xterm.Terminal({ cols: 20, rows: 3, allowProposedApi: true });
  await new Promise<void>((resolve) => {
    terminal.write(paint(runs).text, resolve);
  });
  return { terminal };
}

test('a terminal shows the text where the page has it, in its colours', async () => {
  const runs = [run('> '), run('node1', { bold: true, ground: 'rgb(4, 5, 6)' }), run('\nsecond')];
  const { terminal } = await shown(runs);
  const line = terminal.buffer.active.getLine(0);
  expect(line?.translateToString(true)).toBe('> node1');
  expect(terminal.buffer.active.getLine(1)?.translateToString(true)).toBe('second');
  const cell = line?.getCell(2);
  expect([cell?.getFgColor(), cell?.getBgColor()]).toEqual([16, 17]);
  expect(paint(runs).colours).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  expect(cell?.isBold()).not.toBe(0);
  expect(line?.getCell(0)?.isBgDefault()).toBe(true);
});

test('a screen begins with nothing of the one before', async () => {
  const { terminal } = await shown([run('long first line')]);
  await new Promise<void>((resolve) => {
    terminal.write(paint([run('short')]).text, resolve);
  });
  expect(terminal.buffer.active.getLine(0)?.translateToString(true)).toBe('short');
});

test.each([
  ['the title', '\u001b]0;owned\u0007'],
  ['the clipboard', '\u001b]52;c;b3duZWQ=\u0007'],
  ['a link', '\u001b]8;;http://owned.example\u0007'],
  ['a question to the terminal', '\u001b[c'],
  ['an order of eight bits', '\u009d0;owned\u009c'],
])('a text that would reach %s is only text', async (_what, hostile) => {
  const { text } = paint([run(hostile)]);
  // eslint-disable-next-line no-control-regex -- the terminal's own orders are taken out
  expect(text.replaceAll(/\u001b(?:c|\[\?25l|\[22;38;5;16;49m)/g, '')).toMatch(/^[ -~]*$/);
  const titles: string[] = [];
  const terminal = new xterm.Terminal({ cols: 80, rows: 3, allowProposedApi: true });
  terminal.onTitleChange((title) => titles.push(title));
  terminal.onData((answer) => titles.push(answer));
  await new Promise<void>((resolve) => {
    terminal.write(paint([run(hostile)]).text, resolve);
  });
  expect(titles).toEqual([]);
});
