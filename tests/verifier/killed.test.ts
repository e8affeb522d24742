import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { recoverEvidence } from '../../scripts/verify/judge/evidence-folders.ts';
import { fixture } from '../support/fixture.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// A verifier that is killed, with no time for anything, at random moments: the recordings are whole all the while, the
// next start removes what is left, and passes. `npm run kills` tries more moments.

const kills = Number(process.env['PROVENIX_KILLS'] ?? 7);

async function textsOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const texts = names.map(async (name) => `${name}\n${await readFile(join(folder, name), 'utf8')}`);
  // The day of a recording: the clock of who tests may pass midnight.
  return (await Promise.all(texts)).join('\n').replaceAll(/"date": "[^"]*"/g, '"date": "a day"');
}

test.each([
  ['verify', []],
  ['record', ['--record']],
])(
  'of %s nothing is lost and nothing stays',
  { timeout: 120_000 + kills * 120_000 },
  async (_what, flags) => {
    const place = await fixture();
    const temporary = await temporaryFolder();
    await chmod(temporary, 0o755);
    const script = join(repository, 'scripts/verify-examples.ts');
    const env = { TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1', CI: 'true' };
    // eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
    const start = (...more: string[]) =>
      execa(process.execPath, [script, '--root', place.root, '--no-cache', ...more], {
        reject: false,
        all: true,
        env,
      });
    try {
      const evidence = join(place.root, 'examples/recipes/greeting/evidence/nix-2.34');
      const recording = join(evidence, 'eval.txt');
      const before = await textsOf(join(place.root, 'examples'));
      const recorded = await textsOf(evidence);
      const began = performance.now();
      expect((await start(...flags)).exitCode).toBe(0);
      const whole = performance.now() - began;
      for (let times = 0; times < kills; times += 1) {
        await recoverEvidence(place.root);
        const honest = await textsOf(evidence);
        // What is recorded differs from what is there, so that a recorder replaces it.
        if (flags.length > 0) await appendFile(recording, 'edited\n');
        const edited = await textsOf(evidence);
        const running = start(...flags);
        // A share of the time each, so that the moments are spread over all that a verifier does.
        await wait((whole * (times + randomInt(1000) / 1000)) / kills);
        running.kill('SIGKILL');
        await running;
        // The old evidence or the new, whole, in its place or beside it.
        const found = existsSync(evidence) ? await textsOf(evidence) : await textsOf(`${evidence}.old`);
        expect([honest, edited, recorded]).toContain(found);
      }
      const { exitCode, all } = await start(...flags);
      expect(exitCode, all).toBe(0);
      expect(await readdir(temporary)).toEqual([]);
      expect(await textsOf(join(place.root, 'examples'))).toBe(before);
    } finally {
      await place.remove();
    }
  },
);
