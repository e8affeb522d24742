import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentsFile } from '../../src/lib/project/agents-file.ts';
import type { Units } from '../../src/schemas/entry.ts';
import { readSkill } from '../skill/skill-folder.ts';
import { checkRules } from './check-rules.ts';

/**
 * What `provenix check`, `search`, `agents`, `skill` and `mcp` know. Its shape: packages/provenix/src/tools/data.ts.
 * A repository without facts or a skill of its own, such as a fixture, has none.
 */
export async function toolsData(root: string, site: string, units: Units): Promise<object> {
  const skill = await readSkill(root);
  if (skill.length === 0) return { rules: { old: [], traps: [] }, agents: '', skill: {} };
  return {
    rules: await checkRules(root, units, site),
    agents: await readFile(join(root, agentsFile), 'utf8'),
    skill: Object.fromEntries(skill.map(({ path, text }) => [path, text])),
  };
}
