import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { nearest, unknownName } from '../problem/near-name.ts';
import { firstUnprintable } from '../terminal/printable.ts';
import { asides, blocks, componentNames, isBlock } from './bindings.ts';
import type { Refusal } from './split-page.ts';
import { textOf } from './text-of.ts';

/*
 * What a page may consist of. MDX is a program: an `export` runs while the site is built, a tag becomes markup, an
 * image imports a file. So what is not named here is refused, whatever a later parser adds.
 */

type Refused = Omit<Refusal, 'line'>;
type Table = Extract<MdastNode, { type: 'table' }>;
type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements of Markdown that hold others, or stand for nothing but themselves. */
const plain = new Set<string>([
  'root',
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'break',
  'blockquote',
  'list',
  'linkReference',
  'tableRow',
  'tableCell',
  'thematicBreak',
] satisfies MdastNode['type'][]);

/** What is refused by a name of its own. */
const refused: Partial<Record<MdastNode['type'], Refused>> = {
  code: {
    message: 'found a raw code block, which no run stands behind',
    hint: 'Make it a file or a step of a unit and show it by <File>, <Run> or <Example>.',
  },
  mdxjsEsm: {
    message: 'found `import` or `export` at the start of a line, which runs when the site is built',
    hint: 'Components need no import. In a sentence, put another word first.',
  },
  html: { message: 'found HTML', hint: 'Write Markdown, or one of the components of CONTRIBUTING.md.' },
  image: {
    message: 'found an image',
    hint: 'Remove it: what pages show comes from units, by components.',
  },
  imageReference: {
    message: 'found an image',
    hint: 'Remove it: what pages show comes from units, by components.',
  },
  listItem: { message: 'found a box to tick', hint: 'Write a list without `[ ]`.' },
  table: {
    message: 'found a table with aligned columns, an inline style that the site does not allow',
    hint: 'Write the line below the head without colons: | - | - |',
  },
  footnoteReference: { message: 'found a footnote', hint: 'Say it in the text, or in a <Note>.' },
  footnoteDefinition: { message: 'found a footnote', hint: 'Say it in the text, or in a <Note>.' },
};

/** What is wrong with one element of a page; those inside it are asked for by themselves. */
export function refusals(node: MdastNode): Refused[] {
  if (plain.has(node.type)) return [];
  if (node.type === 'text' || node.type === 'inlineCode') return wrongText(node.value);
  if (node.type === 'link' || node.type === 'definition')
    return [...wrongAddress(node.url), ...wrongText(node.title ?? '')];
  if (node.type === 'listItem' && typeof node.checked !== 'boolean') return [];
  if (node.type === 'table' && !node.align?.some((column) => column !== null)) return namelessColumns(node);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return wrongExpression(node.value);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return wrongTag(node);
  return [
    refused[node.type] ?? {
      message: `found an element of the kind "${node.type}", which pages do not use`,
      hint: 'Write it as text, a list or a table.',
    },
  ];
}

/** A character reference such as `&#x202e;` writes what the source itself may not have. */
function wrongText(value: string): Refused[] {
  const strange = firstUnprintable(value);
  return strange
    ? [
        {
          message: `found the character ${strange.mark}, which no reader sees`,
          hint: 'Remove it, or write its name: U+202E.',
        },
      ]
    : [];
}

/** A screen reader says the head of a column before each of its cells. */
function namelessColumns({ children: [head] }: Table): Refused[] {
  return (head?.children ?? []).flatMap((cell, index) =>
    textOf(cell).trim() === ''
      ? [
          {
            message: `found a table of which column ${String(index + 1)} has no name`,
            hint: 'Write in its head what its cells are: | option | default |',
          },
        ]
      : [],
  );
}

/** Pages of this site, sections of this page, and other sites by https. */
function wrongAddress(url: string): Refused[] {
  const known = /^(?:\/(?![/\\])|#|https:\/\/[^/])/.test(url) && !/[\s\\]/.test(url);
  return known && !firstUnprintable(url)
    ? []
    : [
        {
          message: `found a link to "${url}", expected an address that begins with "/", "#" or "https://"`,
          hint: 'Link to a page as /reference/flakes/. An address that is no link stands in `backquotes`.',
        },
      ];
}

/** Braces may hold a string without escapes: a brace as a character is written so. */
function wrongExpression(value: string): Refused[] {
  return /^\s*(?:'[^'\\\n]*'|"[^"\\\n]*")\s*$/.test(value)
    ? wrongText(value)
    : [
        {
          message: 'found an expression in braces, which runs when the site is built',
          hint: "Write the text itself. A brace is written as {'{'} or, in code, as `{`.",
        },
      ];
}

function wrongTag(tag: Tag): Refused[] {
  const name = tag.name ?? '';
  const all = componentNames as readonly string[];
  if (!all.includes(name)) {
    const near = nearest(name, all);
    const mean = near === undefined ? '' : `; did you mean <${near}>?`;
    return [
      {
        message: `found <${name}>, expected one of ${all.map((one) => `<${one}>`).join(', ')}${mean}`,
        hint: 'Write Markdown, or show a file or a run by <File>, <Run> or <Example>. A name in angle brackets stands in `backquotes`.',
      },
    ];
  }
  return [...wrongAttributes(tag, name), ...wrongContent(tag, name)];
}

function wrongAttributes({ attributes }: Tag, name: string): Refused[] {
  const seen = new Set<string>();
  return attributes.flatMap((attribute): Refused[] => {
    const field = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{...}';
    const refuse = (message: string, hint: string): Refused[] => [
      { message: `<${name} ${field}>: ${message}`, hint },
    ];
    if (!isBlock(name)) return refuse('found an attribute, expected none', `Write <${name}>.`);
    const known = Object.keys(blocks[name]);
    if (attribute.type === 'mdxJsxAttribute' && !known.includes(field))
      return refuse(unknownName(field, known), `CONTRIBUTING.md shows how <${name}> is written.`);
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
      return attribute.type === 'mdxJsxAttribute' && attribute.value === null
        ? refuse('found no value, expected a plain string in quotes', `Write ${field}="…".`)
        : refuse(
            'found a value in braces, expected a plain string in quotes',
            'The checks read a page without running it.',
          );
    if (seen.has(field)) return refuse('found it twice', 'Write it once.');
    seen.add(field);
    const [strange] = wrongText(attribute.value ?? '');
    return strange ? refuse(strange.message, strange.hint) : [];
  });
}

function wrongContent({ children }: Tag, name: string): Refused[] {
  return !(asides as readonly string[]).includes(name) && children.length > 0
    ? [
        {
          message: `found text inside <${name}>, which shows units or facts and nothing else`,
          hint: `Close it at once: <${name} … />`,
        },
      ]
    : [];
}
