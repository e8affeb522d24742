import { join, resolve } from 'node:path';
import type { Finding } from '../../../../src/lib/check/finding.ts';
import { type Asked, failure, lastError, noAnswer } from './ask-nix.ts';
import type { Host } from './host.ts';
import { runLimited } from './run-limited.ts';
import type { SourceFile } from './walk.ts';

/** More files that do not parse are one fault, such as a folder of another language. */
const most = 10;
/** Files of one command line. */
const atATime = 500;

/**
 * What Nix says of files that it cannot read: also of those that no flake leads to.
 * @param named what was checked: the folder that the paths are relative to, or the one file
 */
export async function parseFiles(
  named: string,
  files: readonly SourceFile[],
  seconds: number,
  host: Host,
): Promise<Asked> {
  const findings: Finding[] = [];
  // What is encrypted in a repository is no text.
  let rest = files.flatMap(({ path, text }) => (isNix(path) && !text.includes('\0') ? [path] : []));
  while (rest.length > 0 && findings.length < most) {
    const places = new Map(rest.slice(0, atATime).map((path) => [placeOf(named, path), path]));
    const ran = await runLimited('nix-instantiate', ['--parse', ...places.keys()], { cwd: '.', seconds });
    if (ran.end !== 'exit') return { findings, note: noAnswer(ran, seconds) };
    if (ran.exit === 0) {
      rest = rest.slice(atATime);
      continue;
    }
    // It stops at the first that it cannot read.
    const [place, line] = positionIn(ran.output);
    const path = places.get(place);
    if (path === undefined)
      return {
        findings,
        note: `Nix could not read the files: ${lastError(ran.output) ?? 'it does not say why'}`,
      };
    findings.push(failure(ran.output, host, { file: path, line, by: 'nix-instantiate --parse' }));
    rest = rest.slice(rest.indexOf(path) + 1);
  }
  return { findings };
}

/** The same of a text that stands in no file. */
export async function parseText(file: string, text: string, seconds: number, host: Host): Promise<Asked> {
  if (!isNix(file) || text.includes('\0')) return { findings: [] };
  const ran = await runLimited('nix-instantiate', ['--parse', '-'], { cwd: '.', seconds, input: text });
  if (ran.end !== 'exit') return { findings: [], note: noAnswer(ran, seconds) };
  const [, line] = positionIn(ran.output);
  const at = { file, line, by: 'nix-instantiate --parse' };
  return { findings: ran.exit === 0 || line === 0 ? [] : [failure(ran.output, host, at)] };
}

const isNix = (path: string): boolean => path.endsWith('.nix');

const placeOf = (named: string, path: string): string =>
  path === named ? resolve(named) : join(resolve(named), path);

/** Where the last error says that it is: "at FILE:LINE:COLUMN:". */
function positionIn(output: string): [place: string, line: number] {
  const after = output.slice(Math.max(0, output.lastIndexOf('error:')));
  const [, place = '', line = '0'] = /\bat ([^\n]{1,4096}?):(\d{1,9}):\d{1,9}:/.exec(after) ?? [];
  return [place, Number(line)];
}
