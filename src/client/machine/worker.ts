import './own-ticks.ts';
import { expose } from 'comlink';
import { V86 } from 'v86';
import { hardware } from '../../lib/machine/emulator.ts';
import type { LaidFile, Laying } from '../../lib/machine/lay.ts';
import { Machine } from '../../lib/machine/machine.ts';
import type { MachinePlace } from '../../lib/machine/facts.ts';
import type { Answer, Request } from '../../lib/machine/request.ts';
import { type Progress, fetchState } from './fetch-state.ts';

/** One machine, in a thread of its own, so that the page never waits for it. */
class MachineWorker {
  #emulator: V86 | undefined;
  #machine: Machine | undefined;
  #state: ArrayBuffer | undefined;
  #tell: ((bytes: Uint8Array) => void) | undefined;
  #told: number[] = [];

  /** Fetches what is not here yet and starts it. @param tell of the bytes that came so far */
  async open(place: MachinePlace, tell: (progress: Progress) => void): Promise<void> {
    // Side by side: the computer is there when the last byte of its state comes.
    const [{ buffer }, emulator] = await Promise.all([fetchState(place, tell), computer(place)]);
    this.#state = buffer;
    this.#emulator = emulator;
    const machine = new Machine(emulator);
    this.#machine = machine;
    machine.listen((byte) => {
      if (this.#told.push(byte) === 1)
        setTimeout(() => {
          this.#tell?.(new Uint8Array(this.#told));
          this.#told = [];
        }, 8);
    });
    await this.reset();
  }

  /** Back to how it began: nothing that was run or written is left. */
  async reset(): Promise<void> {
    const { machine, state } = this.#open();
    await machine.begin(state);
  }

  run(request: Request): Promise<Answer> {
    return this.#open().machine.run(request);
  }

  /** Answers what is only an expression at once, and nothing else. */
  quick(request: Pick<Request, 'command' | 'input'>): Promise<Answer | undefined> {
    return this.#open().machine.quick(request);
  }

  lay(laying: Laying, files: readonly LaidFile[]): Promise<void> {
    return this.#open().machine.lay(laying, files);
  }

  /** Ends the command that runs. */
  stop(): void {
    this.#machine?.stop();
  }

  type(text: string): void {
    this.#machine?.type(text);
  }

  /** @param tell what the shell prints, some bytes at a time */
  listen(tell: (bytes: Uint8Array) => void): void {
    this.#tell = tell;
  }

  /** While nobody looks: it uses no processor. */
  async pause(): Promise<void> {
    await this.#emulator?.stop();
  }

  async resume(): Promise<void> {
    await this.#emulator?.run();
  }

  #open(): { machine: Machine; state: ArrayBuffer } {
    if (!this.#machine || !this.#state) throw new Error('The machine is not open.');
    return { machine: this.#machine, state: this.#state };
  }
}

/** @returns an emulator that has fetched its own program and the list of its files */
async function computer({ folder }: MachinePlace): Promise<V86> {
  const emulator = new V86({
    ...hardware,
    wasm_path: `${folder}v86.wasm`,
    filesystem: { basefs: `${folder}files.json`, baseurl: `${folder}files/` },
  });
  await new Promise<void>((resolve, reject) => {
    emulator.add_listener('emulator-loaded', () => {
      resolve();
    });
    emulator.add_listener('download-error', ({ file_name: name }) => {
      reject(new Error(`${name} could not be fetched.`));
    });
  });
  return emulator;
}

export type MachineApi = MachineWorker;
expose(new MachineWorker());
