/**
 * Shiki gives each token a colour for the light and one for the dark theme. The pages carry a short class instead,
 * since the content security policy allows no style attributes. This table is both the map and the source of the CSS.
 */

export const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** The colours of plain text in both themes: such tokens get no class. */
const plain = ['#0e1116', '#f0f3f6'] as const;

// Stryker disable all: colours are looked at, by people and by axe (tests/e2e).
/** [colour in the light theme, colour in the dark theme, class, what it marks] */
export const pairs: readonly (readonly [light: string, dark: string, name: string, marks: string])[] = [
  ['#66707b', '#bdc4cc', 'c', 'comments'],
  ['#a0111f', '#ff9492', 'k', 'keywords and operators'],
  ['#023b95', '#91cbff', 'n', 'constants, built-in names'],
  ['#702c00', '#ffb757', 'v', 'names that are defined'],
  ['#622cbc', '#dbb7ff', 'f', 'functions'],
  ['#024c1a', '#72f088', 'g', 'tags, keys, what was added'],
  ['#032563', '#addcff', 's', 'strings'],
  ['#6e011a', '#ffb1af', 'd', 'what was removed, invalid text'],
  ['#4b535d', '#bdc4cc', 'b', 'brackets'],
];

/**
 * What the reader sees. Green belongs to strings and a calm ink to names, so that a page of code stays quiet;
 * every colour has 4.5:1 or more on the code background (tests/e2e checks it with axe).
 */
const shown: Record<string, readonly [light: string, dark: string]> = {
  c: ['#5b6660', '#96a49e'],
  k: ['#8a1c4a', '#f59fbd'],
  n: ['#0b4a8f', '#8fc4ff'],
  v: ['#6a3a00', '#f2c078'],
  f: ['#5a35a8', '#cdb6ff'],
  g: ['#0a5c49', '#74dcc0'],
  s: ['#0a5c49', '#8fdcb4'],
  d: ['#9c1c14', '#ffa59c'],
  b: ['#4b5752', '#a9b6b1'],
};

// Stryker restore all
const classes = new Map(pairs.map(([light, dark, name]) => [`${light} ${dark}`, name]));

/** The class of a token; undefined for plain text. Throws on colours that the table does not know. */
export function tokenClass(light: string, dark: string, token: string): string | undefined {
  const [l, d] = [light.toLowerCase(), dark.toLowerCase()];
  if (l === plain[0] && d === plain[1]) return undefined;
  const name = classes.get(`${l} ${d}`);
  if (name === undefined)
    throw new Error(
      `src/lib/highlight/syntax-colours.ts: pairs: found no class for the token ${JSON.stringify(token)}, expected a line for its colours.\n` +
        `    Add ['${l}', '${d}', '<class>', '<what it marks>'], and its colours to \`shown\`.`,
    );
  return name;
}

/** The rules for all classes. `light-dark()` follows `color-scheme`, which the theme button sets. */
export function syntaxCss(): string {
  return pairs
    .map(([light, dark, name]) => {
      const [l, d] = shown[name] ?? [light, dark];
      return `pre .${name}{color:light-dark(${l},${d})}`;
    })
    .join('\n');
}
