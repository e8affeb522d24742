import xterm from '@xterm/headless';
import { withoutEnd } from '../page/without-end.ts';
import { escapeHtml } from './escape.ts';

/** Colours beyond the terminal's sixteen are shown as the nearest of them: pages have one class for each. */
const sixteen = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
] as const;

/** A screen as HTML: each row a line, runs of cells that look alike in a <span> with classes (src/styles/session.css). */
export async function screenHtml(screen: string, columns: number, rows: number): Promise<string> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => {
    terminal.write(screen, resolve);
  });
  const lines = Array.from({ length: rows }, (_, row) => rowHtml(terminal, row));
  terminal.dispose();
  return withoutEnd(lines.join('\n'), '\n');
}

function rowHtml(terminal: InstanceType<typeof xterm.Terminal>, row: number): string {
  const line = terminal.buffer.active.getLine(row);
  if (!line) return '';
  const runs: { classes: string; text: string }[] = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line.getCell(column);
    // The second half of a wide character has no text of its own.
    if (!cell || cell.getWidth() === 0) continue;
    const classes = cellClasses(cell);
    const text = cell.getChars() || ' ';
    const last = runs.at(-1);
    if (last?.classes === classes) last.text += text;
    else runs.push({ classes, text });
  }
  const end = runs.at(-1);
  if (end?.classes === '') end.text = end.text.trimEnd();
  return runs
    .map(({ classes, text }) =>
      classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');
}

type Cell = NonNullable<
  ReturnType<
    NonNullable<ReturnType<InstanceType<typeof xterm.Terminal>['buffer']['active']['getLine']>>['getCell']
  >
>;

function cellClasses(cell: Cell): string {
  const foreground = cell.isFgDefault() ? undefined : nearest(cell.isFgRGB(), cell.getFgColor());
  const background = cell.isBgDefault() ? undefined : nearest(cell.isBgRGB(), cell.getBgColor());
  return [
    ...(foreground === undefined ? [] : [`f${String(foreground)}`]),
    ...(background === undefined ? [] : [`b${String(background)}`]),
    ...(cell.isBold() ? ['bold'] : []),
    ...(cell.isDim() ? ['dim'] : []),
    ...(cell.isInverse() ? ['inverse'] : []),
  ].join(' ');
}

/** @param color a place in the palette of 256, or 0xRRGGBB */
function nearest(rgb: boolean, color: number): number {
  if (!rgb && color < 16) return color;
  const [red, green, blue] = rgb ? [color >> 16, (color >> 8) & 255, color & 255] : paletteColor(color);
  let best = 0;
  let least = Infinity;
  for (const [index, [r, g, b]] of sixteen.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** The colour cube and the greys of xterm's 256 colours. */
function paletteColor(index: number): [number, number, number] {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const level = (part: number): number => (part === 0 ? 0 : 55 + part * 40);
  const cube = index - 16;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
}
