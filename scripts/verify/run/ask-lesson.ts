import {
  type Answered,
  type Ask,
  misjudged,
  staysNot,
  withLine,
} from '../../../src/lib/exercises/lesson-asks.ts';
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

/** What is known before a change. */
interface Before {
  /** In the order of the questions. */
  answers: Answer[];
  /** The files that must stay, in their order; undefined: not there. */
  files: (string | undefined)[];
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

  async before(id: string, lesson: Variant): Promise<Before> {
    if (!this.#begun) await this.#world.lay(id, []);
    // Before the first lesson there is nothing, unless it has files of its own: a reader may have no Nix yet.
    this.#nothing = !this.#begun && lesson.files.length === 0;
    this.#begun = true;
    return { answers: await this.#answers(asksOf(lesson)), files: await this.#files(lesson) };
  }

  /** The questions and the files that must stay, judged; none where a step of the lesson went wrong. */
  async after(lesson: Variant, before: Before, done: readonly RunStep[]): Promise<AskedOf[]> {
    for (const { variant, step, output } of done) this.#printed.set(`${variant}/${step.id}`, output);
    if (done.some(({ problem }) => problem !== undefined)) return [];
    // Before the questions: Nix may write a lock file while it is asked.
    const files = await this.#files(lesson);
    const stayed = (lesson.asks?.files ?? []).map(({ file }, index) => ({
      name: `${lesson.name}: ${file}`,
      run: `cat ${file}`,
      seconds: 0,
      problem: staysNot(before.files[index], files[index]),
    }));
    const all = asksOf(lesson);
    const after = await this.#answers(all);
    const asked = all.flatMap((ask, index) => {
      const [then, now] = [before.answers[index], after[index]];
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
    return [...asked, ...stayed];
  }

  async #files({ asks }: Variant): Promise<(string | undefined)[]> {
    const folder = this.#home.slice('/home/user/'.length);
    const found: (string | undefined)[] = [];
    for (const { file } of asks?.files ?? [])
      found.push(
        await this.#world.read(`${folder}/${file}`).then(
          (bytes) => bytes.toString('latin1'),
          () => undefined,
        ),
      );
    return found;
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
