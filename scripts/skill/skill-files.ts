import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { agentsFile } from '../../src/lib/project/agents-file.ts';
import { readClaims } from '../../src/loaders/read-claims.ts';
import { readDeprecations } from '../../src/loaders/read-deprecations.ts';
import { headSchemas, headsOf } from '../../src/loaders/read-head.ts';
import { type PageSource, readPages } from '../../src/loaders/read-pages.ts';
import { readUnits } from '../../src/loaders/read-units.ts';
import { readYaml } from '../../src/loaders/read-yaml.ts';
import type { Claim } from '../../src/schemas/claim.ts';
import { type SkillFacts, type SkillTopic, skillSchema } from '../../src/schemas/skill.ts';
import { agentsText } from './agents-text.ts';
import { errorTables, errorsText } from './errors-table.ts';
import { oldFormsText } from './old-forms-table.ts';
import { type ReferenceHeads, referenceText } from './reference.ts';
import { skillFolder } from './skill-folder.ts';
import { checkFacts, skillText } from './skill-text.ts';

/** Every file of the skill, and the index for agents, by its path in the repository, as content and evidence give it now. */
export async function skillFiles(root: string): Promise<Map<string, string>> {
  const [facts, { entries: units }, ledger, old, pages] = await Promise.all([
    readFacts(root),
    readUnits(root),
    readClaims(root),
    readDeprecations(root),
    readPages(root, 'reference'),
  ]);
  checkFacts(facts, units);
  const claims = Object.values(ledger.parts)
    .toSorted((a, b) => a.order - b.order)
    .flatMap((part) => part.claims);
  const { heads } = headsOf(pages, headSchemas.reference);
  const rows = Object.values(old).flat();
  const files = new Map([
    [agentsFile, agentsText(facts, units)],
    [`${skillFolder}/SKILL.md`, skillText(facts, units)],
  ]);
  for (const topic of facts.topics)
    files.set(
      `${skillFolder}/references/${topic.name}.md`,
      referenceText({
        name: topic.name,
        pages: pagesOf(topic, facts.topics, pages, heads),
        heads,
        claims: claimsOf(topic, facts.topics, claims),
        units,
        old: rows,
      }),
    );
  for (const table of errorTables)
    files.set(`${skillFolder}/references/${table.name}.md`, errorsText(units, table));
  files.set(`${skillFolder}/references/old-forms.md`, oldFormsText(old));
  return files;
}

async function readFacts(root: string): Promise<SkillFacts> {
  const { value, problems } = await readYaml(root, 'src/facts/skill.yaml', skillSchema);
  if (!value) throw new ProblemsError('Provenix cannot read what the skill says.', problems);
  return value;
}

/** The topic that a page belongs to: the one that names it, or the nearest folder above it. */
function topicOf(place: string, topics: readonly SkillTopic[]): SkillTopic | undefined {
  const named = topics.flatMap((topic) => topic.pages.map((page) => ({ page, topic })));
  return named
    .filter(({ page }) => place === page || place.startsWith(`${page}/`))
    .toSorted((a, b) => b.page.length - a.page.length)
    .at(0)?.topic;
}

/** The pages of a topic: that of the folder itself comes first. */
function pagesOf(
  topic: SkillTopic,
  topics: readonly SkillTopic[],
  pages: readonly PageSource[],
  heads: ReferenceHeads,
): PageSource[] {
  // As the site orders them.
  const orderOf = ({ id }: PageSource): number => (id.includes('/') ? (heads.get(id)?.order ?? 0) : -1);
  const found = pages
    .filter(({ id }) => topicOf(id, topics) === topic)
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  if (found.length === 0) throw new Error(`The topic "${topic.name}" of src/facts/skill.yaml names no page.`);
  return found;
}

/** Claims about errors are settled where flakes are explained. */
function claimsOf(topic: SkillTopic, topics: readonly SkillTopic[], claims: readonly Claim[]): Claim[] {
  return claims.filter(({ page }) => {
    const place = page.startsWith('/errors/')
      ? 'flakes'
      : page.replace(/^\/reference\//, '').replace(/\/$/, '');
    return topicOf(place, topics) === topic;
  });
}
