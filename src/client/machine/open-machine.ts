import { type Remote, proxy, wrap } from 'comlink';
import type { MachineFacts, MachinePlace } from '../../lib/machine/facts.ts';
import { siteUrl } from '../base.ts';
import { fetchJson, loadOnce } from '../load-once.ts';
import type { Progress } from './fetch-state.ts';
import type { MachineApi } from './worker.ts';

export interface OpenMachine {
  facts: MachineFacts;
  api: Remote<MachineApi>;
  /** Whose files it has: one at a time. */
  holder: object | undefined;
}

/** Why there is no machine, as a sentence for the reader. */
export class NoMachine extends Error {}

/** What the machine of this site is and weighs. Rejects with NoMachine where the site was built without one. */
const machineFacts = loadOnce(() =>
  fetchJson<MachineFacts>('machine/machine.json').catch(() => {
    throw new NoMachine(
      'This copy of the site has no machine yet, or it cannot be reached: npm start makes it in some minutes, and npm run playground alone. The recording shows what the command prints.',
    );
  }),
);

let opening: Promise<OpenMachine> | undefined;
let worker: Worker | undefined;
/** Who has it open. */
const users = new Set<object>();

/**
 * The one machine of this page, fetched and started when it is first asked for. It rests while the page is hidden.
 * @param tell of the download
 */
export function openMachine(user: object, tell: (progress: Progress) => void): Promise<OpenMachine> {
  users.add(user);
  opening ??= open(tell);
  opening.catch(() => {
    closeMachine();
  });
  return opening;
}

/** Who opened it needs it no more. Where nobody does, all that it has is freed. */
export function leaveMachine(user: object): void {
  if (users.delete(user) && users.size === 0) closeMachine();
}

function closeMachine(): void {
  worker?.terminate();
  worker = undefined;
  opening = undefined;
  users.clear();
}

async function open(tell: (progress: Progress) => void): Promise<OpenMachine> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new NoMachine(
      'This browser has no WebAssembly, or none for this page. The recording stands above.',
    );
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const started = worker;
  const failed = new Promise<never>((_resolve, reject) => {
    started.addEventListener('error', ({ message }) => {
      reject(new NoMachine(`The machine could not be started: ${message || 'its program was refused'}.`));
    });
  });
  const api = wrap<MachineApi>(started);
  const known = await Promise.race([machineFacts(), failed]);
  const place: MachinePlace = {
    folder: new URL(siteUrl(`machine/${known.folder}/`), location.href).href,
    bytes: known.bytes,
    sha256: known.sha256,
  };
  await Promise.race([api.open(place, proxy(tell)), failed]);
  document.addEventListener('visibilitychange', function rest() {
    if (worker === started) void (document.hidden ? api.pause() : api.resume());
    else document.removeEventListener('visibilitychange', rest);
  });
  return { facts: known, api, holder: undefined };
}
