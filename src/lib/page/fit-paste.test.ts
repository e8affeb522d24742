import { expect, test } from 'vitest';
import { fitPaste, limits } from './fit-paste.ts';

test('a text within the limits stays as it is', () => {
  const text = 'error: a\n\n\n       at flake.nix:1:2\n';
  expect(fitPaste(text, 'link')).toEqual({ text });
  expect(fitPaste(text.replaceAll('\n', '\r\n'), 'paste')).toEqual({ text });
  expect(fitPaste('', 'link')).toEqual({ text: '' });
});

test.each(['\n', '\r\n', '\r', ' \n', '\t \n'])('a megabyte of %j is a few lines', (unit) => {
  const text = `error: a${unit.repeat(Math.ceil(2 ** 20 / unit.length))}error: b`;
  for (const from of ['link', 'paste'] as const) {
    const { text: fitted, said } = fitPaste(text, from);
    expect(fitted.split('\n').length).toBeLessThanOrEqual(4);
    expect(fitted).toMatch(/^error: a[\s\S]*error: b$/);
    expect(said).toBeUndefined();
  }
});

test('a link that brings more is not taken, and says what it brings', () => {
  const { characters, lines } = limits.link;
  expect(fitPaste('a'.repeat(characters), 'link').said).toBeUndefined();
  expect(fitPaste('a'.repeat(characters + 1), 'link')).toEqual({
    text: '',
    said: 'This link brings 102,401 characters in 1 line; the box takes at most 102,400 characters and 5,000 lines from a link. Paste the text itself.',
  });
  expect(fitPaste('a\n'.repeat(lines), 'link').text).toBe('');
});

test('a paste that is longer keeps its end', () => {
  const { characters, lines } = limits.paste;
  const long = fitPaste(`${'a'.repeat(characters)}error: b`, 'paste');
  expect(long.text).toHaveLength(characters);
  expect(long.text.endsWith('error: b')).toBe(true);
  expect(long.said).toContain('Its end is in the box');
  const many = fitPaste(`${'a\n'.repeat(lines * 2)}error: b`, 'paste');
  expect(many.text.split('\n')).toHaveLength(lines);
  expect(many.text.endsWith('error: b')).toBe(true);
});
