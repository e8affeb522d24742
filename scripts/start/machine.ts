import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { pinsFile } from '../playground/fetch-packages.ts';
import { publishImage } from '../playground/publish.ts';

export interface MachineOptions {
  /** The repository. */
  root: string;
  /** Whether one is made where there is none. */
  machine: boolean;
}

/**
 * Puts the machine that runs Nix in a page into the built site, and says which.
 * @returns whether there is none yet, and one is to be made
 */
export async function offerMachine({ root, machine }: MachineOptions): Promise<boolean> {
  const image = await publishImage(root, resolve(root, 'dist'));
  const isWanted = !image && machine && existsSync(join(root, pinsFile));
  if (image) console.log(`machine: Nix ${image.facts.nix} runs in the page`);
  else if (isWanted)
    console.log('machine: none yet; it is made while you read, in some minutes (--no-machine leaves it out)');
  else
    console.log('machine: none, so nothing runs in the page (npm run playground makes it, in some minutes)');
  return isWanted;
}

/** Makes one while the site is served, with a line for each part of it; the pages have it from then on. */
export async function makeMachine(root: string, signal: AbortSignal): Promise<void> {
  const script = resolve(import.meta.dirname, '../playground.ts');
  // With less right to the processors than what its reader does meanwhile.
  const making = execa('nice', [process.execPath, script, '--root', root, '--moved', 'tell'], {
    reject: false,
    stdin: 'ignore',
    all: true,
    cancelSignal: signal,
  });
  for await (const line of createInterface(making.all)) console.log(`machine: ${line.trim()}`);
  const { failed, isCanceled } = await making;
  if (isCanceled) return;
  console.log(
    failed
      ? 'machine: it could not be made, so nothing runs in the page; npm run playground tries again'
      : 'machine: it is there; press Run on a page',
  );
}
