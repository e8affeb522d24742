import type { Locator } from '@playwright/test';

/** Sets the text of a box at once, as a paste does: typing a megabyte by the protocol takes longer than all else. */
export async function pasteInto(area: Locator, text: string): Promise<void> {
  await area.evaluate((element: HTMLTextAreaElement, value) => {
    element.value = value;
    element.dispatchEvent(new Event('input'));
  }, text);
}
