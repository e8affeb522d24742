import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { splitPage } from '../../src/lib/blocks/split-page.ts';
import { readSkill, skillFolder, skillName } from '../skill/skill-folder.ts';
import { archiveOf } from '../verify/worlds/archive.ts';

/** The discovery RFC that the index follows: installers compare the address to the letter. */
const schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json';

/**
 * Publishes the skill of a repository on its built site: /.well-known/agent-skills/ has the index and one archive, whose
 * digest the index says; /.well-known/skills/ is the same for installers from before, file by file. Nothing where the
 * repository has no skill.
 */
export async function publishSkill(root: string, out: string): Promise<void> {
  const files = await readSkill(root);
  if (files.length === 0) return;
  const description = descriptionOf(files);
  const archive = skillArchive(files.map(({ path, text }) => ({ path, content: Buffer.from(text) })));
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const file = join(out, '.well-known', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await write(`agent-skills/${skillName}.tar.gz`, archive);
  await write(
    'agent-skills/index.json',
    json({
      $schema: schema,
      skills: [
        {
          name: skillName,
          type: 'archive',
          description,
          url: `${skillName}.tar.gz`,
          digest: digestOf(archive),
        },
      ],
    }),
  );
  for (const { path, text } of files) await write(`skills/${skillName}/${path}`, text);
  const paths = files.map(({ path }) => path);
  await write('skills/index.json', json({ skills: [{ name: skillName, description, files: paths }] }));
}

/** The same bytes for the same files: sorted, with one time, and no name of a system in the header. */
export function skillArchive(files: readonly { path: string; content: Uint8Array }[]): Buffer {
  const unpacked = archiveOf(
    files.map((file) => ({ ...file, executable: false })),
    new Date(0),
  );
  const packed = gzipSync(unpacked, { level: 9 });
  // The tenth byte of the header names the system that packed it; 255 is "unknown".
  packed[9] = 255;
  return packed;
}

export const digestOf = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function descriptionOf(files: readonly { path: string; text: string }[]): string {
  const split = splitPage(files.find(({ path }) => path === 'SKILL.md')?.text ?? '');
  const head: unknown = 'frontmatter' in split ? parse(split.frontmatter) : undefined;
  const { description } = (head ?? {}) as { description?: unknown };
  if (typeof description !== 'string')
    throw new Error(`${skillFolder}/SKILL.md: found no description in its frontmatter. Run: npm run skill`);
  return description;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
