import type { MachinePlace } from '../../lib/machine/facts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that came, of how many; `kept`: from this browser's own store. */
export interface Progress {
  bytes: number;
  of: number;
  kept: boolean;
}

const store = 'provenix-machine';
const tries = 3;
/** Milliseconds after the download: the first expression is answered by then. */
const keptAfter = 2500;

/** What came of a download that broke off, so that the next try goes on there. */
const parts = new Map<string, Bytes[]>();

/** The saved state: from the browser's store, or from the site and then kept there. @throws a sentence for the reader */
export async function fetchState(wanted: MachinePlace, tell: (progress: Progress) => void): Promise<Bytes> {
  const url = `${wanted.folder}state.zst`;
  const size = wanted.bytes.state;
  const kept = await fromStore(url);
  if (kept && (await isWhole(kept, wanted))) {
    tell({ bytes: size, of: size, kept: true });
    return kept;
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchRest(url, size, tell);
      break;
    } catch (error) {
      if (attempt === tries) throw error;
    }
  }
  const state = joined(parts.get(url) ?? []);
  parts.delete(url);
  if (!(await isWhole(state, wanted)))
    throw new Error('What came of the machine is not what this site has. Try again.');
  // Nobody waits for the store, and it takes no time from the first answer.
  setTimeout(() => void keep(url, state), keptAfter);
  return state;
}

async function fetchRest(url: string, size: number, tell: (progress: Progress) => void): Promise<void> {
  const here = parts.get(url) ?? [];
  parts.set(url, here);
  const count = (): number => here.reduce((sum, { length }) => sum + length, 0);
  const from = count();
  if (from === size) return;
  const response = await fetch(url, from > 0 ? { headers: { Range: `bytes=${String(from)}-` } } : {});
  if (!response.ok || !response.body)
    throw new Error(`The machine could not be fetched: the server said ${String(response.status)}.`);
  // A server without ranges begins again.
  if (from > 0 && response.status !== 206) here.length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    here.push(part.value);
    tell({ bytes: count(), of: size, kept: false });
  }
  if (count() < size) throw new Error('The download of the machine broke off.');
}

function joined(all: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function isWhole(state: Bytes, { bytes, sha256 }: MachinePlace): Promise<boolean> {
  if (state.length !== bytes.state) return false;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', state));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** Browsers may have no store, or none for this page. */
async function fromStore(url: string): Promise<Bytes | undefined> {
  try {
    const found = await (await caches.open(store)).match(url);
    return found && new Uint8Array(await found.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Keeps this state and no older one. A full store is no failure: the next visit fetches it again. */
async function keep(url: string, state: Bytes): Promise<void> {
  try {
    const cache = await caches.open(store);
    for (const { url: old } of await cache.keys()) if (old !== url) await cache.delete(old);
    await cache.put(url, new Response(state));
  } catch {
    // See above.
  }
}
