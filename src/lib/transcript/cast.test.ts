import { expect, test } from 'vitest';
import { formatCast, parseCast, sessionText } from './cast.ts';

const session = {
  columns: 80,
  rows: 24,
  frames: [{ screen: '\u001b[1mName?\u001b[0m\r\n> ', keys: 'node1<Enter>' }, { screen: 'Done' }],
};

test('a session comes back as it was kept', () => {
  expect(parseCast(formatCast(session))).toEqual(session);
});

test('it is an asciicast: a header, then events with times that do not go back', () => {
  const [header, ...events] = formatCast(session)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(header).toMatchObject({ version: 2, width: 80, height: 24 });
  const times = (events as [number][]).map(([time]) => time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('as text it names screens and keys', () => {
  expect(sessionText([{ text: 'Name?', keys: '<Enter>' }, { text: 'Done' }])).toBe(
    '--- screen 1\nName?\n--- keys: <Enter>\n--- screen 2\nDone',
  );
});

test('each screen is painted on an empty one, and keys are marks, as players of asciicasts expect', () => {
  const [header, ...events] = formatCast(session).trimEnd().split('\n');
  expect(JSON.parse(header ?? '')).toMatchObject({ env: { TERM: 'xterm-256color' } });
  expect(events.map((line) => JSON.parse(line) as unknown)).toEqual([
    [0, 'o', '\u001b[2J\u001b[H\u001b[1mName?\u001b[0m\r\n> '],
    [0, 'm', 'node1<Enter>'],
    [1, 'o', '\u001b[2J\u001b[HDone'],
  ]);
});
