import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { parse } from 'node-html-parser';
import { formatProblem, type Problem } from '../src/lib/problem/problem.ts';

interface Page {
  file: string;
  ids: Set<string>;
  repeated: string[];
  links: string[];
}

export interface Links {
  pages: number;
  links: number;
  problems: Problem[];
}

/** Every link of a built site that stays on the site must lead to a file, and its fragment to an id. */
export function checkLinks(dir: string, base = '/'): Links {
  if (!existsSync(dir))
    throw new Error(`check-links: found no folder ${dir}. Build the site first: npm run build`);
  const files = globSync('**/*.html', { cwd: dir });
  const pages = new Map(files.map((file) => [file, readPage(dir, file)]));
  const problems: Problem[] = [];
  let links = 0;
  for (const page of pages.values()) {
    for (const id of page.repeated)
      problems.push({ file: join(dir, page.file), field: `id "${id}"`, message: 'found twice on one page' });
    for (const link of page.links) {
      if (/^(?:https?:|mailto:)/.test(link)) continue;
      links++;
      const message = findProblem(link, page, pages, dir, base);
      if (message) problems.push({ file: join(dir, page.file), field: `link "${link}"`, message });
    }
  }
  return { pages: pages.size, links, problems };
}

function readPage(dir: string, file: string): Page {
  const root = parse(readFileSync(join(dir, file), 'utf8'), {
    blockTextElements: { script: false, style: false, pre: true },
  });
  const ids = root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? '');
  const links = root
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  return { file, ids: new Set(ids), repeated: ids.filter((id, index) => ids.indexOf(id) !== index), links };
}

function findProblem(
  link: string,
  from: Page,
  pages: ReadonlyMap<string, Page>,
  dir: string,
  base: string,
): string | undefined {
  const [address = '', fragment = ''] = link.split('#');
  const path = decodeURI(address.split('?')[0] ?? '');
  let target: Page | undefined = from;
  if (path !== '') {
    if (!path.startsWith(base))
      return `expected an address below ${base}: use href() of src/lib/page/href.ts`;
    const inside = path.slice(base.length);
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!existsSync(join(dir, file))) return `found no file ${file}`;
    target = pages.get(file);
  }
  if (fragment !== '' && target && !target.ids.has(decodeURIComponent(fragment)))
    return `found no id "${fragment}" on ${target.file}`;
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { dir, base } = new Command('check-links')
    .description('Checks every internal link and fragment of the built site.')
    .option('--dir <folder>', 'the built site', 'dist')
    .option('--base <path>', 'the path that the site was built for; also BASE', process.env['BASE'] ?? '/')
    .addHelpText(
      'after',
      '\nExamples:\n  node scripts/check-links.ts\n  node scripts/check-links.ts --dir dist-docs --base /docs/',
    )
    .parse()
    .opts<{ dir: string; base: string }>();
  const { pages, links, problems } = checkLinks(dir, base);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${String(links)} links on ${String(pages)} pages, ${String(problems.length)} of them broken`);
  if (problems.length > 0 || links === 0) process.exitCode = 1;
}
