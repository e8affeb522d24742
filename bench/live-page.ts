import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';

// What bench/live.ts does in a page and asks of a browser.

const patience = { timeout: 300_000 };

/** Milliseconds from a press on Run to the answer. */
export async function run(page: Page, command: string): Promise<number> {
  await page.locator('.bench-command textarea').fill(command);
  // Measured in the page: what the driver of the browser takes is nobody's.
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const status = document.querySelector('.bench-status');
        const press = [...document.querySelectorAll<HTMLElement>('.bench button')].find(
          ({ textContent }) => textContent === 'Run',
        );
        if (!status || !press) throw new Error('There is no workbench.');
        status.textContent = '';
        const before = performance.now();
        setTimeout(() => {
          reject(new Error(`No answer came. The page says: ${status.textContent}`));
        }, 300_000);
        const looks = new MutationObserver(() => {
          if (!status.textContent.includes('ended')) return;
          looks.disconnect();
          resolve(performance.now() - before);
        });
        looks.observe(status, { childList: true, subtree: true, characterData: true });
        press.click();
      }),
  );
}

/** Notes each time that two frames of a page are apart, from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(globalThis, { gaps });
    let last = performance.now();
    const next = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** What was noted, in milliseconds. */
export async function frameGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { gaps: number[] }).gaps);
}

/** Has a page and its threads fetch no faster. */
export async function throttle(page: Page, megabits: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const conditions = {
    offline: false,
    latency: 20,
    downloadThroughput: (megabits * 1e6) / 8,
    uploadThroughput: (megabits * 1e6) / 8,
  };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions);
  // The machine is fetched by a thread, which the browser counts as a target of its own.
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const tell = (id: number, method: string, params: object): void => {
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    };
    tell(1, 'Network.enable', {});
    tell(2, 'Network.emulateNetworkConditions', conditions);
    tell(3, 'Runtime.runIfWaitingForDebugger', {});
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

/** Megabytes of memory that the processes of pages have for themselves, after what can be freed was freed. */
export async function memory(chrome: Browser, page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(500);
  }
  await session.detach();
  const whole = await chrome.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8'))?.[1])
    .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) / 1000, 0);
}

/** Opens a block that runs, waits for its answer and closes it again. */
export async function openAndClose(page: Page): Promise<void> {
  const button = page.locator('[data-live] .run').first();
  await button.click();
  const bench = page.locator('.bench').first();
  const again = bench.getByRole('button', { name: 'Run', exact: true });
  const status = bench.locator('.bench-status');
  await status.filter({ hasText: /ended|Run fetches/ }).waitFor(patience);
  // The first time it runs by itself.
  if (!(await status.textContent())?.includes('ended with') || page.workers().length === 0) {
    await again.click();
    await status.filter({ hasText: /^running/ }).waitFor(patience);
    await status.filter({ hasText: /ended with/ }).waitFor(patience);
  }
  await button.click();
  while (page.workers().length > 0) await page.waitForTimeout(50);
}
