import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type UnitFile, readFiles } from '../../src/loaders/read-files.ts';
import type { Toolchain } from '../verify/worlds/toolchain.ts';
import { type World, createWorld } from '../verify/worlds/world.ts';
import { type Case, expressionAt, kinds } from './corpus.ts';
import type { Answer } from './golden.ts';
import { finalMessage, home, notices } from './answer-text.ts';

/** Which lib answers. */
export type Lib = 'pocket' | 'real';

/** Sandboxes at a time, and jobs that one of them runs with one command. */
const sandboxes = 2;
const jobsInARow = 12;

const makeRepository = 'git init --quiet && git add tracked sub && git commit --quiet --message=init';

interface Ran {
  exit: number;
  stdout: string;
  stderr: string;
}

const outlineSchema = z.partialRecord(
  z.enum(kinds),
  z.array(z.object({ name: z.string(), line: z.number() })),
);

/** Sandboxes with the corpus in them, that evaluate cases with one lib or the other. */
export class Evaluator {
  readonly #worlds: readonly World[];
  readonly #sources: ReadonlyMap<string, string>;
  #jobs = 0;

  private constructor(worlds: readonly World[], sources: ReadonlyMap<string, string>) {
    this.#worlds = worlds;
    this.#sources = sources;
  }

  /** @param libs the folder of each lib, the one that holds default.nix */
  static async start(
    toolchain: Toolchain,
    tests: string,
    libs: Partial<Record<Lib, string>>,
  ): Promise<Evaluator> {
    const corpus = await filesOf(join(tests, 'corpus'), 'corpus');
    const fixtures = await filesOf(join(tests, 'fixtures'), 'fixtures');
    const laid = await Promise.all(
      Object.entries(libs).map(([lib, folder]) => filesOf(folder, `${lib}/lib`)),
    );
    const topics = (await readdir(join(tests, 'corpus'))).filter((name) => name.endsWith('.nix')).sort();
    const sources = new Map(
      topics.map((name) => [
        name.slice(0, -'.nix'.length),
        corpus.find(({ path }) => path === `corpus/${name}`)?.content.toString() ?? '',
      ]),
    );
    const worlds = await Promise.all(
      Array.from({ length: sandboxes }, async () => {
        const world = await createWorld(toolchain);
        await world.lay(basename(home), [...corpus, ...fixtures, ...laid.flat()]);
        // A repository cannot be kept in this one, so its files are made one here.
        const made = await world.run(`cd fixtures/repository && ${makeRepository}`, {
          cwd: home,
          timeout: 60,
        });
        if (made.exit !== 0) throw new Error(`the repository of the fixtures cannot be made: ${made.output}`);
        return world;
      }),
    );
    return new Evaluator(worlds, sources);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#worlds.map((world) => world.remove()));
  }

  /** All cases of all topics. */
  async cases(lib: Lib): Promise<Case[]> {
    const topics = [...this.#sources.keys()];
    const outline = (topic: string): string =>
      `builtins.mapAttrs (_: set: map (name: { inherit name; line = (builtins.unsafeGetAttrPos name set).line or 0; }) (builtins.attrNames set)) (${load(lib, topic)})`;
    const all = await this.#run(topics.map(outline));
    return topics.flatMap((topic, index) => {
      const ran = all[index];
      if (ran?.exit !== 0)
        throw new Error(`tests/conformance/corpus/${topic}.nix cannot be read:\n${ran?.stderr ?? ''}`);
      const found = outlineSchema.parse(JSON.parse(ran.stdout));
      const source = this.#sources.get(topic) ?? '';
      return kinds.flatMap((kind) =>
        (found[kind] ?? []).map(({ name, line }) => ({
          topic,
          kind,
          name,
          expression: line > 0 ? expressionAt(source, line) : '(made by a function)',
        })),
      );
    });
  }

  /** The answers of a lib, in the order of the cases. */
  async answers(lib: Lib, cases: readonly Case[]): Promise<Answer[]> {
    const answers = new Map<Case, Answer>();
    const topics = Map.groupBy(
      cases.filter(({ kind }) => kind === 'values'),
      ({ topic }) => topic,
    );
    const batches = [...topics];
    const ran = await this.#run(
      batches.map(
        ([topic, own]) =>
          `builtins.intersectAttrs { ${own.map(({ name }) => `${quote(name)} = null;`).join(' ')} } (${load(lib, topic)}).values`,
      ),
    );
    for (const [index, [, own]] of batches.entries()) {
      const { exit, stdout } = ran[index] ?? { exit: 1, stdout: '' };
      // Where one value of a topic fails, which one it is shows when each is asked for by itself.
      if (exit !== 0) continue;
      const values = z.record(z.string(), z.json()).parse(JSON.parse(stdout));
      for (const one of own) answers.set(one, { value: values[one.name] ?? null });
    }
    const single = cases.filter((one) => !answers.has(one));
    const results = await this.#run(
      single.map(({ topic, kind, name }) => `(${load(lib, topic)}).${kind}.${quote(name)}`),
    );
    for (const [index, one] of single.entries()) {
      const result = results[index];
      if (result) answers.set(one, answer(one, result));
    }
    return cases.map((one) => answers.get(one) ?? { error: 'not evaluated' });
  }

  /** Runs expressions, each in a process, one after the other in each sandbox. */
  async #run(expressions: readonly string[]): Promise<Ran[]> {
    const first = this.#jobs;
    this.#jobs += expressions.length;
    const files = expressions.map((text, index) => ({
      path: `jobs/${String(first + index)}.nix`,
      executable: false,
      content: Buffer.from(text),
    }));
    const rows = Array.from({ length: Math.ceil(files.length / jobsInARow) }, (_, row) =>
      files.slice(row * jobsInARow, (row + 1) * jobsInARow),
    );
    const ran: Ran[][] = [];
    const left = rows.entries();
    await Promise.all(
      this.#worlds.map(async (world) => {
        for (const [index, row] of left) ran[index] = await runRow(world, row);
      }),
    );
    return ran.flat();
  }
}

async function runRow(world: World, files: readonly UnitFile[]): Promise<Ran[]> {
  await world.lay(basename(home), files);
  const paths = files.map(({ path }) => path);
  const one =
    'nix eval --impure --json --file "$job" >/tmp/out 2>/tmp/err; echo $?; base64 -w0 /tmp/out; echo; base64 -w0 /tmp/err; echo';
  const { exit, output, ended } = await world.run(`for job in ${paths.join(' ')}; do ${one}; done`, {
    cwd: home,
    timeout: 300,
  });
  const lines = output.split('\n');
  if (exit !== 0 || lines.length !== paths.length * 3 + 1)
    throw new Error(`evaluation stopped early (${ended ?? `exit ${String(exit)}`}): ${output.slice(-500)}`);
  const decode = (text = ''): string => Buffer.from(text, 'base64').toString();
  return paths.map((_, index) => ({
    exit: Number(lines[index * 3]),
    stdout: decode(lines[index * 3 + 1]),
    stderr: decode(lines[index * 3 + 2]),
  }));
}

function answer({ kind }: Case, { exit, stdout, stderr }: Ran): Answer {
  if (exit !== 0) return { error: finalMessage(stderr) };
  return {
    value: z.json().parse(JSON.parse(stdout)),
    ...(kind === 'warnings' && { notices: notices(stderr) }),
  };
}

async function filesOf(folder: string, at: string): Promise<UnitFile[]> {
  const { files, problems } = await readFiles(dirname(folder), basename(folder));
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}: ${problem.message}`);
  return files.map((file) => ({ ...file, path: `${at}/${file.path}` }));
}

function load(lib: Lib, topic: string): string {
  return `import ${home}/corpus/${topic}.nix { lib = import ${home}/${lib}/lib; }`;
}

/** A string as Nix reads it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]|\$\{/g, String.raw`\$&`)}"`;
}
