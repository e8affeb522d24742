/** The components that show a unit, and the attributes each takes: name -> required? <Cited> shows no run and says so. */
export const blocks = {
  File: { of: true, path: false, region: false, variant: false },
  Run: { of: true, step: true, release: false, variant: false },
  Example: { of: true, path: true, step: true, region: false, release: false, variant: false },
  BrokenFixed: { of: true, path: false, region: false },
  Session: { of: true, step: true, variant: false },
  Cited: { of: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type BlockName = keyof typeof blocks;

/** The components that hold text of the page; they take no attributes. */
export const asides = ['Note', 'Trap'] as const;

/** The components that show a list of src/facts/; they take no attributes and hold no text. */
export const listings = ['Deprecations', 'Claims'] as const;

/** All that an author may type as a tag. */
export type ComponentName = BlockName | (typeof asides)[number] | (typeof listings)[number];
export const componentNames = [...(Object.keys(blocks) as BlockName[]), ...asides, ...listings];

/** One component in a page that shows a unit. */
export interface Binding {
  component: BlockName;
  /** Line in the page's source, from 1. */
  line: number;
  attributes: Record<string, string>;
}

export const isBlock = (name: string): name is BlockName => Object.hasOwn(blocks, name);
