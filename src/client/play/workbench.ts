import { megabytes } from '../../lib/machine/facts.ts';
import { plainExpression } from '../../lib/machine/expression.ts';
import type { PlayFile, PlayUnit } from '../../lib/machine/play-unit.ts';
import { NoMachine, type OpenMachine, leaveMachine, openMachine } from '../machine/open-machine.ts';
import { atlasView } from './atlas-view.ts';
import { type Bench, createBench } from './bench.ts';
import { checkQuestions } from './check-questions.ts';
import { firstShown } from './first-shown.ts';
import { outputView } from './output-view.ts';
import { PlaySession } from './play-session.ts';

/** What a workbench begins with. */
export interface Start {
  unit: PlayUnit;
  variant: string;
  /** A step of the variant; default: its first. */
  step?: string | undefined;
  /** The reader's own files instead of the variant's, as a shared link brings them. */
  files?: readonly PlayFile[] | undefined;
  command?: string | undefined;
}

/**
 * A place to work in: files to edit, a command to run, and what it printed. The machine is fetched and started when a
 * button first needs it.
 */
export class Workbench {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #start: Start;
  #session: PlaySession | undefined;
  #machine: OpenMachine | undefined;
  /** What is under way, and what ends it. */
  #doing: Promise<void> | undefined;
  #ending = new AbortController();
  #closeShell: (() => void) | undefined;

  constructor(start: Start) {
    this.#start = start;
    const { unit } = start;
    this.#bench = createBench(unit, {
      run: () => void this.#act(() => this.#run()),
      stop: () => {
        this.#stop();
      },
      reset: () => void this.#reset(),
      ...(unit.questions && { check: () => void this.#act(() => this.#check()) }),
      shell: (place) => void this.#act(() => this.#shell(place)),
    });
    this.element = this.#bench.element;
    this.#show(start.files ?? this.#variant.files, start.command ?? this.#step?.run ?? 'nix flake show');
    this.#bench.say(
      `Run fetches the machine: real Nix, ${String(megabytes)} MB once, which stay in your browser.`,
    );
  }

  /** What the button Run does. */
  run(): Promise<void> {
    return this.#act(() => this.#run());
  }

  /** Fetches and starts the machine when it is first asked for, and says what that costs. */
  async #open(): Promise<void> {
    if (this.#session) return;
    const bench = this.#bench;
    bench.say('Fetching the machine: real Nix, once, and it stays in your browser.');
    try {
      this.#machine = await openMachine(this, ({ bytes, of, kept }) => {
        bench.progress(bytes / of);
        bench.say(
          kept
            ? 'Starting the machine, which this browser has kept.'
            : `Fetching the machine: ${inMegabytes(bytes)} of ${inMegabytes(of)} MB. It stays in your browser.`,
        );
      });
      bench.progress(undefined);
      bench.say(
        `Nix ${this.#machine.facts.nix} is ready. It is an emulated i386: slower than yours, and offline.`,
      );
      this.#session = new PlaySession(this.#machine, this.#start.unit, this.#variant);
    } catch (error) {
      bench.progress(undefined);
      bench.say(sentence(error));
      bench.offerAgain(() => void this.run());
    }
  }

  /** Nobody looks at it any more: what runs is ended, and the machine is left. The reader's files stay. */
  close(): void {
    if (this.#doing) this.#stop();
    else this.#leave();
  }

  /** Ends what runs, and begins nothing that was to follow it. */
  #stop(): void {
    this.#ending.abort();
    void this.#machine?.api.stop();
  }

  #leave(): void {
    this.#closeShell?.();
    this.#closeShell = undefined;
    this.#session = undefined;
    this.#machine = undefined;
    leaveMachine(this);
  }

  /** The reader's files and command as they are now, and the unit that they began as. */
  files(): PlayFile[] {
    return this.#bench.files.all();
  }

  command(): string {
    return this.#bench.command.value;
  }

  get unit(): string {
    return this.#start.unit.id;
  }

  focus(): void {
    this.#bench.files.focus();
  }

  get #variant(): PlayUnit['variants'][number] {
    const { unit, variant } = this.#start;
    const found = unit.variants.find(({ name }) => name === variant) ?? unit.variants[0];
    if (!found) throw new Error(`${unit.id} has no files.`);
    return found;
  }

  get #step(): PlayUnit['variants'][number]['steps'][number] | undefined {
    const { steps } = this.#variant;
    return steps.find(({ id }) => id === this.#start.step) ?? steps[0];
  }

  #show(files: readonly PlayFile[], command: string): void {
    this.#bench.command.value = command;
    this.#bench.files.replace(files, firstShown(files, command, this.#step?.in));
  }

  /** One thing at a time, in an open machine; what goes wrong is said, and nothing of the reader's is lost. */
  async #act(action: () => Promise<void>): Promise<void> {
    if (this.#doing) return;
    this.#ending = new AbortController();
    // At once, so that nobody takes what the last one ended with for this one's end.
    this.#bench.say('getting ready');
    this.#bench.busy(true);
    this.#doing = this.#inMachine(action);
    await this.#doing;
    this.#doing = undefined;
    this.#bench.busy(false);
    if (this.element.closest('[hidden]')) this.#leave();
  }

  /** Does it and never throws. */
  async #inMachine(action: () => Promise<void>): Promise<void> {
    try {
      await this.#open();
      this.#ending.signal.throwIfAborted();
      if (this.#session) await action();
    } catch (error) {
      this.#bench.say(this.#ending.signal.aborted ? 'You ended it before it was done.' : sentence(error));
    }
  }

  async #run(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const bench = this.#bench;
    const command = bench.command.value.trim();
    if (command === '') {
      bench.say('Write a command first.');
      return;
    }
    const first = command.split('\n')[0] ?? '';
    if (plainExpression(command) !== undefined) bench.say(`evaluating ${first}`);
    let started = performance.now();
    let answer = await session.quick(command, this.#step?.input);
    if (!answer) {
      const index = this.#step ? this.#variant.steps.indexOf(this.#step) : 0;
      // Only the step itself needs those before it; another command is the reader's own.
      await this.#prepare(session, index);
      bench.say(`running ${first}`);
      started = performance.now();
      answer = await session.run(command, this.#step?.in, this.#step?.input);
      if (command === this.#step?.run) session.did(index);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    bench.show(...outputView(command, answer));
    const ended = answer.exit === undefined ? 'was ended' : `ended with ${String(answer.exit)}`;
    bench.say(`It ${ended} after ${seconds} seconds.`);
    const { unit, variant } = this.#start;
    const broken =
      unit.message !== undefined && variant === 'fixed'
        ? { message: unit.message, page: unit.page }
        : undefined;
    bench.answer(...(answer.exit === 0 ? [] : await atlasView(answer.output, broken)));
  }

  /** @throws why it did not work, or that the reader ended it */
  async #prepare(session: PlaySession, before = 0): Promise<void> {
    const tell = (what: string): void => {
      this.#bench.say(what);
    };
    tell('laying the files');
    await session.prepare(this.#bench.files.all(), tell, this.#ending.signal, before);
  }

  /** Ends what runs first. The machine is not fetched for it: before the first run there is nothing in it to reset. */
  async #reset(): Promise<void> {
    // Another workbench of this page may be the one that has the machine.
    if (this.#doing) this.#stop();
    await this.#doing;
    this.#show(this.#variant.files, this.#step?.run ?? '');
    this.#bench.show();
    this.#bench.answer();
    if (this.#session) await this.#act(() => this.#resetMachine());
    else this.#bench.say(asItWas);
  }

  async #resetMachine(): Promise<void> {
    await this.#session?.reset();
    this.#bench.say(asItWas);
  }

  async #check(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    await this.#prepare(session);
    const tell = (what: string): void => {
      this.#bench.say(what);
    };
    const { list, solved } = await checkQuestions(session, tell, this.#ending.signal);
    this.#bench.answer(list);
    this.#bench.say(
      solved
        ? 'All questions are answered: it is solved.'
        : 'Not yet: the first question that is not answered is marked.',
    );
  }

  async #shell(place: HTMLElement): Promise<void> {
    const session = this.#session;
    const machine = this.#machine;
    if (!session || !machine) return;
    await this.#prepare(session);
    const { openShell } = await import('./shell.ts');
    if (!this.#closeShell) {
      place.hidden = false;
      const end = await openShell(place, machine.api, session.home);
      this.#closeShell = () => {
        end();
        place.hidden = true;
      };
    }
    this.#bench.say(
      'A shell in the folder of these files. Control and Alt with an arrow key lead out of it.',
    );
  }
}

const asItWas = 'Everything is as it was at the beginning.';

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function sentence(error: unknown): string {
  if (error instanceof NoMachine) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return `That did not work: ${said}`;
}
