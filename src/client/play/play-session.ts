import { gitScript } from '../../lib/units/git-script.ts';
import { relock } from '../../lib/units/relock.ts';
import { type PlayFile, type PlayUnit, type PlayVariant, laidFile } from '../../lib/machine/play-unit.ts';
import { type Answer, type Request, patience } from '../../lib/machine/request.ts';
import type { OpenMachine } from '../machine/open-machine.ts';

/** Told while something is done that takes time: what it is. */
export type Tell = (what: string) => void;

/**
 * A unit that runs in the machine: its files as the reader has them, laid once and then where they changed, and the
 * steps before the one that is asked for.
 */
export class PlaySession {
  readonly unit: PlayUnit;
  readonly variant: PlayVariant;
  readonly #machine: OpenMachine;
  /** What the machine has, by path; undefined: it has not begun. */
  #laid: Map<string, string> | undefined;
  /** How many steps of the variant it has done. */
  #done = 0;

  constructor(machine: OpenMachine, unit: PlayUnit, variant: PlayVariant) {
    this.#machine = machine;
    this.unit = unit;
    this.variant = variant;
  }

  get home(): string {
    return `/home/user/${this.unit.id}`;
  }

  /** Gives up all that was done. */
  async reset(): Promise<void> {
    this.#laid = undefined;
    this.#done = 0;
    this.#machine.holder = this;
    await this.#machine.api.reset();
  }

  /**
   * Brings the machine to where the variant begins, with the reader's files, and has it do the steps before one.
   * @param signal of a reader who ends it: nothing more is begun, and the next time begins anew
   * @param before how many; default: none
   * @throws the signal's reason, or why it did not work
   */
  async prepare(files: readonly PlayFile[], tell: Tell, signal: AbortSignal, before = 0): Promise<void> {
    try {
      // Another place of this page may have had the machine meanwhile.
      if (!this.#laid || before < this.#done || this.#machine.holder !== this) {
        await this.reset();
        await this.#begin(files, tell, signal);
      } else await this.#layChanged(files);
      while (this.#done < before) {
        const step = this.variant.steps[this.#done];
        if (!step) break;
        signal.throwIfAborted();
        tell(`running the steps before it: ${String(this.#done + 1)} of ${String(before)}`);
        await this.run(step.run, step.in, step.input);
        this.#done += 1;
      }
      signal.throwIfAborted();
    } catch (error) {
      this.#laid = undefined;
      throw error;
    }
  }

  /** Answers a command where the step runs it, after `prepare`. */
  async run(command: string, inside?: string, input?: string): Promise<Answer> {
    return this.#machine.api.run(this.#request(command, inside, input));
  }

  /** Answers a command that is only an expression, whatever is prepared; undefined: it has to run. */
  async quick(command: string, input?: string): Promise<Answer | undefined> {
    return this.#machine.api.quick({ command, input });
  }

  /** The reader's command was a step: it is done. */
  did(index: number): void {
    this.#done = Math.max(this.#done, index + 1);
  }

  async #begin(files: readonly PlayFile[], tell: Tell, signal: AbortSignal): Promise<void> {
    const { unit, variant } = this;
    // Lessons run one after the other, in one world.
    const earlier = unit.kind === 'tutorial' ? unit.variants.slice(0, unit.variants.indexOf(variant)) : [];
    let last: readonly PlayFile[] = [];
    for (const [index, lesson] of earlier.entries()) {
      await this.#lay(changed(last, lesson.files), gone(last, lesson.files));
      for (const step of lesson.steps) {
        signal.throwIfAborted();
        tell(
          `doing lesson ${String(index + 1)} of the ${String(earlier.length)} before this one: ${step.id}`,
        );
        await this.run(step.run, step.in, step.input);
      }
      last = lesson.files;
    }
    await this.#lay(changed(last, files), gone(last, files));
    this.#laid = new Map(files.map(({ path, text }) => [path, text]));
    if (!unit.git) return;
    const { exit, output } = await this.run(gitScript(unit.git), '.');
    if (exit !== 0) throw new Error(`git could not make the repository: ${output.trim()}`);
  }

  async #layChanged(files: readonly PlayFile[]): Promise<void> {
    const before = this.#laid ?? new Map<string, string>();
    const removed = [...before.keys()].filter((path) => !files.some((file) => file.path === path));
    const edited = files.filter(({ path, text }) => before.get(path) !== text);
    if (removed.length > 0 || edited.length > 0) await this.#lay(edited, removed);
    this.#laid = new Map(files.map(({ path, text }) => [path, text]));
  }

  async #lay(files: readonly PlayFile[], removed: readonly string[]): Promise<void> {
    const { facts, api } = this.#machine;
    const laid = files.map((file) =>
      laidFile(this.unit.nixpkgs ? { ...file, text: relock(file.path, file.text, facts.nixpkgs) } : file),
    );
    await api.lay({ id: this.unit.id, removed: [...removed] }, laid);
  }

  #request(command: string, inside: string | undefined, input: string | undefined): Request {
    const directory = inside ?? this.unit.git?.repositories[0];
    const cwd = directory === undefined || directory === '.' ? this.home : `${this.home}/${directory}`;
    return { command, cwd, timeout: patience, input };
  }
}

/** The files of a state that the one before does not have so. */
function changed(before: readonly PlayFile[], after: readonly PlayFile[]): PlayFile[] {
  return after.filter(
    (file) =>
      !before.some(({ path, text, form }) => path === file.path && text === file.text && form === file.form),
  );
}

function gone(before: readonly PlayFile[], after: readonly PlayFile[]): string[] {
  return before.map(({ path }) => path).filter((path) => !after.some((file) => file.path === path));
}
