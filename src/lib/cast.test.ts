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
