import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { writeFile, mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommand, errorsFolder, packageFolder, runner, temporaryFolder } from './build.ts';

let command: string;
const provenix = runner(() => command);

beforeAll(async () => {
  command = await buildCommand();
}, 60_000);

const ids = readdirSync(errorsFolder).filter((id) => existsSync(join(errorsFolder, id, 'evidence')));

/** The ids found in a recording, best first. */
async function found(recording: string): Promise<string[]> {
  const { stdout } = await provenix(['explain', '--json', recording]);
  return (JSON.parse(stdout) as { matches: { id: string }[] }).matches.map(({ id }) => id);
}

describe.each(ids)('the recordings of %s', (id) => {
  const evidence = join(errorsFolder, id, 'evidence');
  test.each(readdirSync(evidence))('%s', async (line) => {
    const answers = await Promise.all(globSync(join(evidence, line, 'broken/*.txt')).map(found));
    // Not every step fails, and a step may show a second error; its own page is among the answers all the same.
    expect(answers.map(([first]) => first)).toContain(id);
    for (const answer of answers) expect([id, undefined]).toContain(answer.includes(id) ? id : answer[0]);

    const fixed = await Promise.all(globSync(join(evidence, line, 'fixed/*.txt')).map(found));
    for (const answer of fixed) expect(answer).not.toContain(id);
  });
});

describe('build.ts refuses', () => {
  const build = async (folder: string): Promise<{ exitCode?: number | undefined; stderr: string }> =>
    execa(process.execPath, ['build.ts', '--errors', folder, '--out', join(folder, 'out.mjs')], {
      cwd: packageFolder,
      reject: false,
    });

  test('a folder without error units', async () => {
    const { exitCode, stderr } = await build(await temporaryFolder());
    expect(exitCode).toBe(1);
    expect(stderr).toContain('no error units');
  });
  test('a unit that is not one, by name and field', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'odd'));
    await writeFile(join(folder, 'odd/example.yaml'), 'title: odd\n');
    const { exitCode, stderr } = await build(folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(join('odd', 'example.yaml'));
    expect(stderr).toContain('signatures');
  });
});
