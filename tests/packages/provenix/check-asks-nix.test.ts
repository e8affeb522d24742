import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/lib/shell/quote.ts';
import { eachInNixWorld } from './nix-world.ts';

// What `provenix check` says where Nix and git are on PATH: with both of them real, in a world of their own.

const { world, provenix } = await eachInNixWorld();

const cwd = '/home/user/project';

/** Lays the files of a project; `commands` run in it. */
async function project(files: Record<string, string>, ...commands: string[]): Promise<void> {
  const laid = Object.entries(files).map(([path, text]) => ({
    path,
    executable: false,
    content: Buffer.from(text),
  }));
  await world().lay('project', laid);
  for (const line of commands) expect(await sh(line), line).toMatchObject({ exit: 0 });
}

const sh = (line: string): Promise<{ exit: number | undefined; output: string }> =>
  world().run(line, { cwd, timeout: 240 });

/** @param before variables of the shell, as `NAME=value ` */
const check = (options: string, before = ''): ReturnType<typeof sh> =>
  sh(before + provenix(`check ${options}`));

interface Said {
  findings: { id: string; file: string; why: string; fix: string; proof: { url: string } }[];
  notes: string[];
}

async function findings(options = '', before = ''): Promise<Said & { exit: number | undefined }> {
  const { exit, output } = await check(`--json ${options}`, before);
  return { exit, ...(JSON.parse(output) as Said) };
}

const fine = '{ outputs = _: { greeting = "Hello"; }; }\n';
/** Nix evaluates what is a check, and no other name. */
const importing = '{ outputs = _: { overlays.default = import ./greeting.nix; }; }\n';
const overlay = '_final: _prev: { }\n';
const missing = '{ outputs = _: { overlays.default = { }.web; }; }\n';
const add = ['git init -q', 'git add flake.nix'];

describe('a flake', () => {
  test('that is fine has no finding, in a repository and in a folder without one', async () => {
    await project({ 'flake.nix': fine });
    const clean = { exit: 0, findings: [], notes: [] };
    expect(await findings()).toMatchObject(clean);
    await project({}, ...add);
    expect(await findings()).toMatchObject(clean);
    expect((await check('.')).output.trim()).toBe('0 findings in 1 file');
  });

  test('that needs a file which git does not know: both name it, until it is added', async () => {
    await project({ 'flake.nix': importing, 'greeting.nix': overlay }, ...add);
    const { exit, findings: found } = await findings();
    expect(exit).toBe(1);
    expect(found.map(({ id, file }) => [id, file])).toEqual([
      ['untracked-file', 'greeting.nix'],
      ['flake-untracked-file', 'flake.nix'],
    ]);
    expect(found[1]).toMatchObject({
      why: expect.stringContaining('greeting.nix') as string,
      proof: { url: 'https://docs.example.com/errors/flake-untracked-file/' },
    });
    await project({}, found[0]?.fix ?? 'false');
    expect(await findings()).toMatchObject({ exit: 0, findings: [] });
  });

  test('in a folder without git needs none', async () => {
    await project({ 'flake.nix': importing, 'greeting.nix': overlay });
    expect(await findings()).toMatchObject({ exit: 0, findings: [], notes: [] });
  });

  test("that does not evaluate has the page of Nix's message", async () => {
    await project({ 'flake.nix': missing }, ...add);
    const { exit, output } = await check('.');
    expect(exit).toBe(1);
    expect(output).toContain("attribute 'web' missing");
    expect(output).toContain('https://docs.example.com/errors/attribute-missing/');
    expect(output.trim()).toMatch(/1 finding in 1 file$/);
  });

  test('that Nix cannot read is named with its line, and so is a file that no flake leads to', async () => {
    const wrong = '{\n  a = 1 b = 2;\n}\n';
    await project({ 'flake.nix': fine, 'lib/other.nix': wrong, 'lib/third.nix': '{ a = ]; }\n' });
    const { exit, output } = await check('.');
    expect(exit).toBe(1);
    expect(output).toMatch(/^lib\/other\.nix:2 {2}\S+\n {2}Why {4}error: syntax error, unexpected/m);
    expect(output).toMatch(/^lib\/third\.nix:1 /m);
    expect(output).toContain('Proof  nix-instantiate --parse');
    expect((await check('lib/other.nix')).output).toMatch(/^lib\/other\.nix:2 /);
    expect((await check('--no-nix lib/other.nix')).exit).toBe(0);
    await sh('rm -r lib && mkdir hosts && mv flake.nix hosts/web.nix');
    expect(await findings()).toMatchObject({
      exit: 0,
      notes: ['There is no flake.nix here, so Nix only read the files.'],
    });
  });

  test('is left alone with --no-nix: neither Nix nor git is asked', async () => {
    await project({ 'flake.nix': missing, 'greeting.nix': overlay }, ...add);
    expect(await findings('--no-nix')).toMatchObject({ exit: 0, findings: [], notes: [] });
  });

  test('leaves no lock file and no link behind', async () => {
    await project({ 'flake.nix': '{ inputs.lib.url = "path:./lib"; outputs = { lib, ... }: { }; }\n' });
    await project({ 'lib/flake.nix': fine }, 'git init -q', 'git add --all');
    expect(await findings()).toMatchObject({ exit: 0, findings: [] });
    expect((await sh('git status --short --ignored')).output).not.toContain('??');
  });
});

describe('a name that git does not know', () => {
  const odd = "a b$&'.nix";
  test('is quoted in the command that adds it', async () => {
    await project({ 'flake.nix': fine, [odd]: overlay }, ...add);
    const { findings: found } = await findings();
    expect(found.map(({ file }) => file)).toEqual([odd]);
    await project({}, found[0]?.fix ?? 'false');
    expect((await sh('git ls-files -z')).output).toContain(odd);
  });
  test('does not steer a terminal', async () => {
    await project({ 'flake.nix': fine }, ...add, String.raw`echo '{ }' > $'\e[2J.nix'`);
    expect((await check('.')).output).not.toContain('\u001b');
  });
});

describe('Nix', () => {
  const waits = `{ inputs.web.url = "git+ssh://git@git.example.com/web"; outputs = _: { }; }\n`;
  // On a busy machine what was killed is seen for a moment more.
  const nixes = 'cat /proc/[0-9]*/comm 2> /dev/null | grep -x nix';
  const running = `for try in {1..100}; do ${nixes} > /dev/null || break; sleep 0.1; done; ${nixes}`;

  async function isEnded(before: string): Promise<void> {
    const { exit, output } = await check(`--timeout=5; echo "exit $?"; ${running}`, before);
    expect(output).toContain('Nix did not answer within 5 seconds and was ended');
    // Nothing follows: grep found no Nix.
    expect(output).toMatch(/\nexit 0\n$/);
    expect(exit).toBe(1);
  }

  test('that waits for ever is ended, and a sentence says so', async () => {
    await project({ 'flake.nix': waits }, ...add);
    // What stands for ssh never answers.
    await isEnded(`GIT_SSH_COMMAND=${quote("sh -c 'exec sleep 1000'")} `);
  });

  test('that does not end when it is asked to, and leaves its pipes to others, is ended too', async () => {
    await project({ 'flake.nix': fine }, 'mkdir /tmp/bin');
    const stubborn = "#!/bin/sh\ntrap '' TERM\nsleep 1000 &\nwhile :; do sleep 1; done\n";
    await project({}, `printf %s ${quote(stubborn)} > /tmp/bin/nix && chmod +x /tmp/bin/nix`);
    await isEnded('PATH=/tmp/bin:$PATH ');
  });

  test('that is not there is missed in a sentence, and the files are checked all the same', async () => {
    await project({ 'flake.nix': '{ outputs = _: { a = import <nixpkgs>; }; }\n' });
    const { exit, findings: found, notes } = await findings('', 'PATH=/nowhere ');
    expect([exit, found.map(({ id }) => id)]).toEqual([1, ['search-path']]);
    expect(notes).toEqual(['There is no Nix on PATH, so it was not asked.']);
  });

  test.each(['--timeout', '--timeout=', '--timeout=soon', '--timeout=0', '--timeout=1e9'])(
    '%s is refused',
    async (option) => {
      await project({ 'flake.nix': fine });
      const { exit, output } = await check(`${option} 2>&1`);
      expect([exit, output]).toEqual([2, expect.stringMatching(/^provenix: .*\n.+/)]);
    },
  );
});
