import type { ComponentName } from '../lib/blocks/bindings.ts';
import BrokenFixed from './BrokenFixed.astro';
import Cited from './Cited.astro';
import Claims from './Claims.astro';
import Deprecations from './Deprecations.astro';
import Example from './Example.astro';
import File from './File.astro';
import Note from './Note.astro';
import Code from './page/Code.astro';
import Heading2 from './page/Heading2.astro';
import Heading3 from './page/Heading3.astro';
import Link from './page/Link.astro';
import Table from './page/Table.astro';
import Run from './Run.astro';
import Session from './Session.astro';
import Trap from './Trap.astro';

/** What an author may type in MDX without importing it, and what Markdown's own elements become. */
export const authoring = {
  File,
  Run,
  Session,
  Example,
  BrokenFixed,
  Cited,
  Note,
  Trap,
  Deprecations,
  Claims,
  a: Link,
  code: Code,
  h2: Heading2,
  h3: Heading3,
  table: Table,
} satisfies Record<ComponentName | 'a' | 'code' | 'h2' | 'h3' | 'table', unknown>;
