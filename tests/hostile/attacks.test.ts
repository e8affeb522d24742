import { describe, expect, test, beforeAll } from 'vitest';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { firstUnprintable } from '../../src/lib/terminal/printable.ts';
import { isRoot, nobody, unreadableFor } from '../support/ordinary-user.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { mkdir, readdir } from 'node:fs/promises';
import { type Attacked, attack, readAttacks } from './attacks.ts';

// Each folder here with an attack.yaml is a unit that does harm. All are met at once, by the command as people run it:
// as root, and as a user who owns nothing. Whoever runs the tests as such a user sees that half alone.

const attacks = await readAttacks();
const own = process.getuid?.() ?? 0;
const users = isRoot
  ? [
      { who: 'root', user: 0 },
      { who: 'an ordinary user', user: nobody },
    ]
  : [{ who: 'an ordinary user', user: own }];

test('there are attacks', () => {
  expect(attacks.length).toBeGreaterThan(20);
});

describe.each(users)('as $who', ({ user }) => {
  let attacked: Attacked;
  let base: string;
  beforeAll(async () => {
    const wall = user === own ? undefined : await unreadableFor(user);
    if (wall !== undefined) throw new Error(`${wall}\nMove the clone to where everybody may read it.`);
    base = join(await temporaryFolder(), 'base');
    await mkdir(base);
    await chmod(join(base, '..'), 0o755);
    attacked = await attack(base, attacks, user);
  }, 300_000);

  test.each(attacks)('$name: $about', ({ name, says, passes, never }) => {
    const units = attacked.report.units.filter(({ id }) => id === name);
    expect(units).toHaveLength(1);
    const [unit] = units;
    const reason: unknown = expect.stringContaining(says ?? '');
    if (passes) expect(unit).toMatchObject({ status: 'skipped', reason: 'recorded, not compared' });
    else expect(unit).toMatchObject({ status: 'failed', reason });
    if (never === undefined) return;
    const all = [attacked.printed, JSON.stringify(attacked.report), ...attacked.recorded.values()];
    expect(all.filter((text) => text.includes(never))).toEqual([]);
  });

  test('nothing outside is changed', () => {
    expect(attacked.outside.after).toBe(attacked.outside.before);
    expect(attacked.outside.before).toContain('swordfish');
  });

  test('the honest units run beside them', () => {
    const honest = attacked.report.units.filter(({ id }) => !attacks.some(({ name }) => name === id));
    expect(honest.map(({ id, status }) => [id, status])).toEqual([
      ['greeting-missing', 'skipped'],
      ['greeting', 'skipped'],
    ]);
  });

  test('nothing that a terminal obeys is printed or recorded', () => {
    for (const text of [attacked.printed, ...attacked.recorded.values()])
      expect(firstUnprintable(text)).toBeUndefined();
    expect(attacked.printed).toContain(String.raw`\u{1b}`);
  });

  test('it fails, with a sentence for each, and leaves nothing', async () => {
    expect(attacked.exitCode).toBe(1);
    expect(attacked.printed).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(await readdir(join(base, 'tmp'))).toEqual([]);
  });
});
