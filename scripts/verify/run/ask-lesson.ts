import { type Answered, type Ask, misjudged, withLine } from '../../../src/lib/exercises/lesson-asks.ts';
import { cleanOutput } from '../../../src/lib/transcript/clean-output.ts';
import type { Variant } from '../../../src/loaders/unit.ts';
import type { World } from '../worlds/world.ts';
import type { RunStep } from './run-job.ts';

/** A question of a lesson that was asked before the change and after it. */
export interface AskedOf {
  /** The lesson and the question. */
  name: string;
  run: string;
  /** Of both. */
  seconds: number;
  /** Why it is not what it is declared to be: a check that held before, or something that did not stay. */
  problem: string | undefined;
}

interface Answer extends Answered {
  seconds: number;
}

/** In seconds; a check builds what it asks for. */
const longest = 300;

/** Asks the questions of lessons where a learner would ask them: before a change is made, and when its steps ran. */
export class LessonAsking {
  readonly #world: World;
  readonly #home: string;
  readonly #signal: AbortSignal;
  /** What steps printed, by "<lesson>/<step>": later lessons ask for the same value. */
  readonly #printed = new Map<string, string>();
  #begun = false;
  #nothing = false;

  constructor(world: World, home: string, signal: AbortSignal) {
    this.#world = world;
    this.#home = home;
    this.#signal = signal;
  }

  /** The answers before the change, in the order of the questions. */
  async before(id: string, lesson: Variant): Promise<Answer[]> {
    if (!this.#begun) await this.#world.lay(id, []);
    // Before the first lesson there is nothing, unless it has files of its own: a reader may have no Nix yet.
    this.#nothing = !this.#begun && lesson.files.length === 0;
    this.#begun = true;
    return this.#answers(asksOf(lesson));
  }

  /** The questions, judged; none where a step of the lesson went wrong. */
  async after(lesson: Variant, before: readonly Answer[], done: readonly RunStep[]): Promise<AskedOf[]> {
    for (const { variant, step, output } of done) this.#printed.set(`${variant}/${step.id}`, output);
    if (done.some(({ problem }) => problem !== undefined)) return [];
    const all = asksOf(lesson);
    const after = await this.#answers(all);
    return all.flatMap((ask, index) => {
      const [then, now] = [before[index], after[index]];
      if (!then || !now) return [];
      const question = withLine(ask, (name) => this.#printed.get(name));
      const stays = lesson.asks?.stays.includes(ask) ?? false;
      const role = stays ? 'stays' : ask.already ? 'already' : 'check';
      return {
        name: `${lesson.name}: ${ask.name}`,
        run: ask.run,
        seconds: then.seconds + now.seconds,
        problem: misjudged(question, this.#nothing ? undefined : then, now, role),
      };
    });
  }

  async #answers(asks: readonly Ask[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const { run } of asks) {
      const options = { cwd: this.#home, timeout: longest, signal: this.#signal };
      const { exit, output, seconds } = await this.#world.run(run, options);
      answers.push({ exit: exit ?? -1, output: cleanOutput(output), seconds });
    }
    return answers;
  }
}

const asksOf = ({ asks }: Variant): Ask[] => [...(asks?.checks ?? []), ...(asks?.stays ?? [])];
