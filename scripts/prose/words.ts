/** Words that the style guide of CONTRIBUTING.md refuses, and what to write. Data: a new row needs no code. */
export interface Refused {
  find: RegExp;
  write: string;
}

export const refused: readonly Refused[] = [
  { find: /\bmend(?:s|ed|ing)?\b/gi, write: 'fix' },
  { find: /\bblanks?\b/gi, write: 'space, empty' },
  { find: /\bin (?:the )?place of\b/gi, write: 'instead of' },
  // What follows is code: a text has no back side.
  { find: /\bbehind\s*$/gi, write: 'after' },
  {
    find: /\bbehind (?:the|a|its|that|this) (?:colon|dash|name|hash|word|point|comma|quote)\b/gi,
    write: 'after',
  },
  {
    find: /\b(?:has|have|had|does|do|did|is|are|was|were) (?:it|them) not\b/gi,
    write: 'the verb before "not"',
  },
  { find: /\bslip of the pen\b/gi, write: 'typing error' },
  { find: /\bis content\b/gi, write: 'accepts it' },
  { find: /\bone's own\b/gi, write: 'your own' },
  { find: /\bshall\b/gi, write: 'must, is to' },
  { find: /\banew\b/gi, write: 'again' },
  { find: /\btill\b/gi, write: 'until' },
  {
    find: /\b(?:hereby|thereby|whereby|herein|therein|wherein|thereof|whereof|thereupon)\b/gi,
    write: 'a clause',
  },
  { find: /\b(?:simply|just|easy|easily|obviously|of course)\b/gi, write: 'nothing: leave it out' },
  { find: /\bin order to\b/gi, write: 'to' },
  { find: /\butili[sz]e[sd]?\b/gi, write: 'use' },
  { find: /\b(?:e\.g\.|i\.e\.|etc\.)/gi, write: 'for example, that is, and so on' },
];

/** A heading is read in lists and in the search, away from the page that would say what "it" is. */
export const pronoun = /\b(?:it|them|this|that)$/i;
