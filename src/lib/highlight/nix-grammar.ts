import { bundledLanguages, type LanguageRegistration } from 'shiki';

/** What Shiki's grammar for Nix takes for wrong though Nix takes it: each a piece of the grammar and what it should be. */
const corrections: readonly (readonly [rule: string, found: string, expected: string])[] = [
  // `inherit-scope = 1;` is a name that begins with a keyword.
  ['attribute-inherit', String.raw`"begin":"\\binherit\\b"`, String.raw`"begin":"\\binherit\\b(?![-'])"`],
  // `inherit (ports) "http/3";`
  [
    'attribute-inherit',
    `{"include":"#attribute-name-single"}`,
    `{"include":"#attribute-name-single"},{"include":"#string-quoted"}`,
  ],
  // `.5`, `1.5e3`
  [
    'constants',
    String.raw`"\\b[0-9]+\\b"`,
    String.raw`"(?:\\b[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?!\\w)"`,
  ],
];

/** Shiki's grammar for Nix with our corrections. Throws where a new Shiki no longer has what is corrected. */
export async function nixGrammar(): Promise<LanguageRegistration[]> {
  const { default: languages } = await bundledLanguages.nix();
  return languages.map((language) => (language.name === 'nix' ? corrected(language) : language));
}

function corrected(language: LanguageRegistration): LanguageRegistration {
  const repository = { ...language.repository };
  for (const [rule, found, expected] of corrections) {
    const text = JSON.stringify(repository[rule]);
    if (!text.includes(found))
      throw new Error(
        `src/lib/highlight/nix-grammar.ts: corrections: found no ${found} in the rule "${rule}" of Shiki's grammar. Look whether the correction is still needed.`,
      );
    repository[rule] = JSON.parse(text.replaceAll(found, expected)) as (typeof repository)[string];
  }
  return { ...language, repository };
}
