import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import { checkPage } from '../../src/lib/blocks/check-page.ts';
import { features, readPage } from '../../src/lib/blocks/read-page.ts';
import { splitPage } from '../../src/lib/blocks/split-page.ts';
import { formatProblems } from '../../src/lib/problem/problem.ts';
import { firstUnprintable } from '../../src/lib/terminal/printable.ts';
import { repository } from '../support/repository.ts';
import { forbiddenIn } from '../support/compiled-page.ts';
import { mutated } from '../support/mutated.ts';

/** What an attack on a page is made of. */
const pieces = [
  ...['import x from "y"\n', 'export const x = 1\n', '\n\nexport default 1\n\n', '\n\nimport "./x.mjs"\n\n'],
  ...['{', '}', '{1}', "{'a'}", '{"<pre>"}', '{`a`}', '{<b/>}', '{/* a */}', '{...a}', '${', '\\{'],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<pre>',
    '</pre>',
    '<code>',
    '<script>',
    '<style>{`a`}</style>',
    '<iframe src="x"/>',
  ],
  ...[
    '<!-- a -->',
    '<Note>',
    '</Note>',
    '<Note\n',
    '\n\n<Trap>\n\n',
    '\n\n</Trap>\n\n',
    '<File of="a" />',
    '<File of={"a"} />',
  ],
  ...[
    '<File {...a} />',
    '<Run of="a" step="b" onclick="c" />',
    ' set:html="<pre>"',
    ' client:load',
    ' is:raw',
    '<File.a/>',
    '<a:b/>',
  ],
  ...[
    '`',
    '``',
    '```\n',
    '\n~~~\n',
    '    ',
    '\t',
    '\\',
    '"',
    "'",
    '&#x202e;',
    '&lt;',
    '&#123;',
    '&amp;',
    '\u202e',
    '\u0000',
    '\r\n',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[a](javascript:x)',
    '![a](./x.mjs)',
    '[a]: x\n',
    '[^1]',
    '<https://a.b>',
    'www.a.b',
    'a@b.c',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '| a |\n| :- |\n',
    '---\n',
    '+++\n',
    '***',
    '__',
    '~~',
    '\n\n',
    '\n',
    '  \n',
  ],
  ...['layout: ../x.mjs\n', 'slug: ../x\n', '&a [*a]\n', '!!js/function "x"\n', 'title: x\n', '\uFEFF'],
];

let sources: string[] = [];

/** What is accepted compiles to Markdown and blocks, and to nothing else. */
function attempt(source: string): 'accepted' | 'refused' {
  const page = readPage(source);
  const said = formatProblems(checkPage('page.mdx', page, new Map()));
  if (page.refused.length > 0) {
    if (!said.startsWith('page.mdx: ') || !said.includes('found '))
      throw new Error(`a refusal that is no sentence: ${said}`);
    if (firstUnprintable(said)) throw new Error(`a refusal that a terminal obeys: ${said}`);
    return 'refused';
  }
  const split = splitPage(source);
  if ('message' in split) throw new Error(`accepted, and not to be parted: ${split.message}`);
  const { code } = mdxToJs(split.body, {
    features,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  const forbidden = forbiddenIn(code);
  if (forbidden !== undefined) throw new Error(`accepted, and compiles to ${forbidden}`);
  return 'accepted';
}

const fuzzer: Fuzzer<string> = {
  about: 'pages of the site with parts of attacks in them',
  count: 5_000,
  async begin() {
    const files = await Array.fromAsync(glob('src/content/**/*.mdx', { cwd: repository }));
    sources = await Promise.all(files.sort().map((file) => readFile(join(repository, file), 'utf8')));
  },
  make: (random) => mutated(random.pick([random.pick(sources), '', 'A sentence.\n']), pieces, random),
  attempt,
};
export default fuzzer;
