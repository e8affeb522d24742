import { expect, test } from 'vitest';
import { screenHtml } from './screen.ts';

test('colours and weights become classes, text is escaped', async () => {
  expect(await screenHtml('\u001b[1;31mNo\u001b[0m <b>\r\nnext', 20, 5)).toBe(
    '<span class="f1 bold">No</span> &lt;b&gt;\nnext',
  );
});

test('colours of the large palette and true colours become the nearest of sixteen', async () => {
  expect(await screenHtml('\u001b[38;5;212mpink\u001b[0m\u001b[48;2;250;250;250mwhite', 20, 2)).toMatch(
    /<span class="f\d+">pink<\/span><span class="b15">white<\/span>/,
  );
});
