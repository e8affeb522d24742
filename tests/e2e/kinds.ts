import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPaths, dist } from './site.ts';

/** All that style sheets say: a class that none of them names changes nothing. */
const styles = globSync('**/*.css', { cwd: dist })
  .map((file) => readFileSync(join(dist, file), 'utf8'))
  .join('\n');

interface MadeOf {
  /** Its folder, and its elements, each with its roles and its classes. */
  marks: Set<string>;
  elements: number;
}

function madeOf(path: string): MadeOf {
  const [area = '', id] = path.split('/').filter((part) => part !== '');
  const marks = new Set([`page of ${area}${id === undefined ? '' : '/*'}`]);
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  let elements = 0;
  for (const [tag, name = ''] of html.matchAll(/<([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    elements += 1;
    marks.add(`${name} role ${valueOf(tag, 'role')}`);
    for (const word of valueOf(tag, 'class').split(' '))
      if (styles.includes(`.${word}`)) marks.add(`${name} class ${word}`);
  }
  return { marks, elements };
}

function valueOf(tag: string, attribute: string): string {
  const start = tag.indexOf(` ${attribute}="`);
  return start < 0 ? '' : (tag.slice(start).split('"')[1] ?? '');
}

/**
 * As few and as small pages as it takes that every kind of page, and every element with every class and role of the
 * site, is on one of them: a form of block that a single page has is looked at as well.
 */
export function kinds(): string[] {
  const pages = new Map(allPaths.map((path) => [path, madeOf(path)]));
  const missing = new Set([...pages.values()].flatMap(({ marks }) => [...marks]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const worth = ({ marks, elements }: MadeOf): number =>
      [...marks].filter((mark) => missing.has(mark)).length / elements;
    const [best] = [...pages].toSorted(([, a], [, b]) => worth(b) - worth(a));
    if (!best) break;
    chosen.push(best[0]);
    for (const mark of best[1].marks) missing.delete(mark);
  }
  return chosen;
}
