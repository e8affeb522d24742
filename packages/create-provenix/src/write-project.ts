import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TemplateFile } from '../../../src/lib/template/apply.ts';
import { BadUse, Stopped } from './bad-use.ts';
import { type GitPlan, addFiles, makeRepository, planGit } from './git.ts';
import { makeFolder } from './make-folder.ts';
import { type Place, plain } from './place.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What was done with git; "failed": the repository around the project did not take its files. */
export type GitResult = GitPlan | 'failed';

/**
 * Makes the project whole or not at all: it is written into a temporary folder beside its place (or in it, where
 * the place is there already) and moved when nothing can fail any more. Whatever ends it, nothing is left over.
 */
export async function writeProject(
  place: Place,
  files: readonly TemplateFile[],
  withGit: boolean,
): Promise<GitResult> {
  const stop = new AbortController();
  let exitCode: number | undefined;
  const listeners = Object.entries(signals).map(([name, code]) => {
    const listener = (): void => {
      exitCode ??= code;
      stop.abort();
    };
    process.on(name, listener);
    return () => process.off(name, listener);
  });
  const refuseStopped = async (): Promise<void> => {
    // Signals that came while files were written are heard here.
    await setImmediate();
    if (exitCode !== undefined) throw new Stopped(exitCode);
  };
  const made = new Made();
  try {
    const plan = await planGit(place, withGit, stop.signal);
    await refuseStopped();
    refuseMixups(place, files);
    const whole = made.temporary(place);
    // Links last: nothing is written below one.
    for (const file of files.filter(({ link }) => link === undefined)) writeFile(whole, file);
    for (const file of files.filter(({ link }) => link !== undefined)) writeFile(whole, file);
    if (plan === 'new') await makeRepository(whole, stop.signal);
    await refuseStopped();
    move(whole, place);
    made.keep();
    if (plan !== 'outer') return plan;
    const added = await addFiles(
      place.path,
      files.map(({ path }) => path),
      stop.signal,
    );
    return added ? plan : 'failed';
  } catch (error) {
    throw plain(error, place.path);
  } finally {
    made.remove();
    for (const off of listeners) off();
  }
}

/** What was made on the way, and has to go where it does not come to an end. */
class Made {
  #whole: string | undefined;
  /** The first folder above the place that was not there before. */
  #above: string | undefined;
  #parent = '';
  #kept = false;

  temporary(place: Place): string {
    this.#parent = place.entries ? place.path : dirname(place.path);
    // Not mkdtemp: its folders are for their owner alone, and this one becomes the project.
    this.#whole = join(this.#parent, `.create-provenix-${randomBytes(6).toString('hex')}`);
    this.#above = makeFolder(this.#parent);
    fs.mkdirSync(this.#whole);
    return this.#whole;
  }

  keep(): void {
    this.#kept = true;
  }

  remove(): void {
    if (this.#whole !== undefined) fs.rmSync(this.#whole, { recursive: true, force: true, maxRetries: 3 });
    if (this.#above === undefined || this.#kept) return;
    // Only what is empty: somebody else may have put something there.
    for (let folder = this.#parent; folder.length >= this.#above.length; folder = dirname(folder))
      try {
        fs.rmdirSync(folder);
      } catch {
        return;
      }
  }
}

function writeFile(folder: string, { path, content, executable, link }: TemplateFile): void {
  const file = join(folder, path);
  fs.mkdirSync(dirname(file), { recursive: true });
  if (link !== undefined) fs.symlinkSync(link, file);
  // Only what is not there yet: nothing is written over, and no link is followed.
  else fs.writeFileSync(file, content, { mode: executable ? 0o777 : 0o666, flag: 'wx' });
}

/** In a folder that has files already: a file cannot replace a folder, nor a folder a file. */
function refuseMixups({ path: base, entries }: Place, files: readonly TemplateFile[]): void {
  if (!entries || entries.length === 0) return;
  for (const { path } of files) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join('/');
      const there = fs.lstatSync(join(base, part), { throwIfNoEntry: false });
      if (!there) break;
      const last = depth === parts.length;
      if (last ? there.isDirectory() : !there.isDirectory())
        throw new BadUse(
          `"${part}" is in the folder already, as ${there.isDirectory() ? 'a folder' : 'no folder'}, and the template has ${last ? 'a file' : 'a folder'} of that name.\nMove it away, or name another folder.`,
        );
    }
  }
}

/** Moves the project to its place. Nothing is awaited here, so that no signal is heard in the middle. */
function move(whole: string, { path, entries }: Place): void {
  if (!entries) {
    if (fs.lstatSync(path, { throwIfNoEntry: false }))
      throw new BadUse(`"${path}" was made by somebody else in the meantime.\nName another folder.`);
    fs.renameSync(whole, path);
  } else moveInto(whole, path);
}

function moveInto(from: string, to: string): void {
  for (const name of fs.readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const there = fs.lstatSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory() && fs.lstatSync(source).isDirectory()) moveInto(source, target);
    else fs.renameSync(source, target);
  }
}
