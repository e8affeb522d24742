import { createTwoFilesPatch } from 'diff';
import { printable } from '../../../../src/lib/terminal/printable.ts';
import { BadUse } from '../bad-use.ts';
import { here } from '../here.ts';
import { isTimeout, secondsOf } from '../timeout.ts';
import { check } from './check.ts';
import { type LearnData, pageOf, readLearnData } from './data.ts';
import { arrive } from './arrive.ts';
import { goOn } from './go-on.ts';
import { type Learning, learningOf, refuseOther, wantedOf } from './learning.ts';
import { openFolder } from './open-folder.ts';
import { textAt } from './put-files.ts';
import { start } from './start.ts';
import { writeState } from './state.ts';
import { watch } from './watch.ts';

/** The words after `learn`, and how many more each takes: at least, at most. */
const commands: Record<string, [number, number]> = {
  list: [0, 0],
  start: [1, 2],
  goto: [1, 1],
  check: [0, 0],
  watch: [0, 0],
  hint: [0, 0],
  solution: [0, 1],
  reset: [0, 0],
  diff: [0, 0],
};

/** Commands that ask Nix; a build may take its time. */
const asking = ['check', 'watch'];
/** In seconds. */
const usual = 600;

/** `provenix learn ...`; true where what was asked holds. */
export async function learn(asked: readonly string[]): Promise<boolean> {
  const [command = 'list', ...words] = asked.filter((word) => !isTimeout(word));
  const seconds = secondsOf(asked.findLast(isTimeout), 'learn check');
  const limits = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!limits)
    throw new BadUse(
      `there is no command "learn ${command}".\nThe commands are: ${Object.keys(commands).join(', ')}; see: provenix --help`,
    );
  if (words.length < limits[0] || words.length > limits[1])
    throw new BadUse(
      `learn ${command} takes ${limits[0] === limits[1] ? String(limits[0]) : `${String(limits[0])} or ${String(limits[1])}`} names, and ${String(words.length)} were given.\nSee: provenix --help`,
    );
  if (seconds !== undefined && !asking.includes(command))
    throw new BadUse(
      `learn ${command} asks Nix for nothing, so it takes no --timeout.\nThose that do: learn ${asking.join(', learn ')}`,
    );
  const limit = {
    seconds: seconds ?? usual,
    more: `To give it more time: provenix learn ${command} --timeout=${String(2 * (seconds ?? usual))}`,
  };
  const data = await readLearnData();
  const say = (text: string): void => {
    console.log(printable(text));
  };
  const [first = '', second] = words;
  if (command === 'list') say(list(data));
  else if (command === 'start') say(await start(first, second, data));
  else {
    const folder = here();
    const open = async (): Promise<Learning> => {
      const learning = await openFolder(folder, data, say);
      if (command !== 'goto' && command !== 'reset') refuseOther(learning, data);
      return learning;
    };
    if (command === 'watch') return watch(open, data, limit, say);
    const learning = await open();
    if (command === 'check') {
      const { solved, says } = await check(learning, data, limit);
      say(says);
      const next = solved ? await goOn(learning, data) : undefined;
      if (next && next.says !== '') say(`\n${next.says}`);
      return solved;
    }
    if (command === 'hint') say(await hint(learning, data));
    else if (command === 'solution') say(solution(learning, second ?? first));
    else if (command === 'diff') say(await differences(learning));
    else if (command === 'goto') say(await goto(learning, first, data));
    else say(await goto(learning, learning.state.lesson, data, true));
  }
  return true;
}

function list({ tutorials, exercises }: LearnData): string {
  return tutorials
    .flatMap(({ id, title, summary, lessons }) => [
      `${id}  ${title}, ${String(lessons.length)} lessons`,
      `  ${summary}`,
      ...exercises
        .filter(({ after }) => after.startsWith(`${id}/`))
        .map((one) => `  exercise ${one.id}  ${one.title}`),
      '',
    ])
    .concat('To begin: provenix learn start NAME')
    .join('\n');
}

/** Writes the files of a lesson, or those that the exercise began with. */
async function goto(
  learning: Learning,
  lesson: string | undefined,
  data: LearnData,
  whole = false,
): Promise<string> {
  const { folder, tutorial, state } = learning;
  if (!tutorial && lesson !== undefined)
    throw new BadUse('an exercise has no lessons.\nTo begin again: provenix learn reset');
  const { version } = data;
  const { id, hints } = state;
  const kept = await arrive(
    learningOf(folder, { version, id, hints, ...(lesson !== undefined && { lesson }) }, data),
    { whole },
  );
  const at = tutorial?.lessons.find(({ name }) => name === lesson);
  return [
    ...(at && tutorial
      ? [`${at.title}: ${at.goal}`, `Its page: ${pageOf(data, `${tutorial.id}/${at.name}`)}`]
      : ['The files are those that the exercise begins with.']),
    ...(kept === undefined ? [] : [kept]),
  ].join('\n');
}

async function hint({ folder, exercise, tutorial, state }: Learning, data: LearnData): Promise<string> {
  if (!exercise)
    throw new BadUse(
      `a lesson has no hints.\nIts page says all of it: ${pageOf(data, `${tutorial.id}/${state.lesson ?? ''}`)}\nTo write its files here: provenix learn goto ${state.lesson ?? ''}`,
    );
  const { hints } = exercise;
  const shown = Math.min(state.hints + 1, hints.length);
  await writeState(folder, { ...state, hints: shown });
  const all = hints.slice(0, shown).map((text, index) => `${String(index + 1)}. ${text}`);
  return [
    ...all,
    ...(shown === hints.length ? ['', 'There are no more. To see a solution: provenix learn solution'] : []),
  ].join('\n');
}

function solution({ exercise }: Learning, name: string): string {
  if (!exercise)
    throw new BadUse(
      'a lesson has no solution; its page shows its files.\nTo write them here: provenix learn reset',
    );
  const names = Object.keys(exercise.solutions);
  const chosen = name === '' ? names[0] : name;
  if (chosen === undefined || !names.includes(chosen))
    throw new BadUse(`there is no solution "${name}".\nIts solutions: ${names.join(', ')}`);
  const files = Object.entries(exercise.solutions[chosen] ?? {}).flatMap(([path, { text }]) => [
    `--- ${path}`,
    text,
  ]);
  const others = names.filter((one) => one !== chosen);
  return [...files, `Another one: provenix learn solution ${others.join(', or ')}`].join('\n');
}

async function differences(learning: Learning): Promise<string> {
  const parts: string[] = [];
  for (const [path, { text }] of Object.entries(wantedOf(learning))) {
    const mine = await textAt(learning.folder, path);
    if (mine !== text)
      parts.push(
        createTwoFilesPatch(
          path,
          path,
          text,
          mine ?? '',
          'from the tutorial',
          mine === undefined ? 'missing' : 'yours',
        ),
      );
  }
  return parts.length > 0 ? parts.join('\n') : 'Your files are those of the tutorial.';
}
