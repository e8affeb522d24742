import type { Natural } from '../../schemas/witness.ts';

/** The one that is none where a page shows the text. */
const trace = 'the trace of an error, where only a question is answered' satisfies Natural;

/** What a difference by nature looks like, and what stands in its place where two texts are compared. */
const masks: Record<Natural, { find: RegExp; as: string }> = {
  // The hash of a path is made of all that it was built from, down to the compiler: no two package sets share one.
  'hashes in store paths': {
    find: /(?<![0-9a-z])[0-9abcdfghijklmnpqrsvwxyz]{32}-(?=[\w+?=])/g,
    as: '<hash>-',
  },
  // In the name of a system: 26.05pocket, 26.11pre-git, or 26.11.20260714.7beb50e.
  "the name of nixpkgs' release": {
    find: /\b\d{2}\.\d{2}(?:pocket|pre-git|pre\d{6}\.[0-9a-f]{7,12}|\.\d{8}\.[0-9a-f]{7})(?![0-9a-z])/g,
    as: '<release>',
  },
  // Home Manager 26.05 says so beside a nixpkgs 26.11. Units lock two trees of one release.
  'a warning that the two trees are of different releases': {
    find: /(?:trace: |evaluation )?warning: You are using\n\n {2}Home Manager version [^\n]+\n {2}Nixpkgs version [^\n]+\n\nUsing mismatched [^\n]+\n(?:[^\n]+\n){2}\nIf you insist [^\n]+\n\n {2}home\.enableNixpkgsReleaseCheck = false;\n\nto your configuration\.\n*/g,
    as: '',
  },
  // A trace leads through the files of nixpkgs. The message at its end stays.
  [trace]: {
    find: /(?<=^error:\n)(?: {0,6}\n| {7}(?!error: )[^\n]*\n)+(?= {7}error: )|^ {7}at [^\n]*\n(?: {8}[^\n]*\n)*/gm,
    as: '',
  },
};

/** Of a question of an exercise pages show the answer, and no trace. */
export const ofQuestions = Object.keys(masks) as Natural[];
/** What differs by nature between two recordings. */
const usual = ofQuestions.filter((name) => name !== trace);

/** A text without what differs by nature. */
export function comparable(text: string, without: readonly Natural[] = usual): string {
  return without.reduce((left, name) => left.replaceAll(masks[name].find, masks[name].as), text);
}

/** Which differences by nature two texts have that are equal without them. */
export function naturalDifferences(one: string, other: string, all: readonly Natural[] = usual): Natural[] {
  return all.filter((name) => {
    const others = all.filter((each) => each !== name);
    return comparable(one, others) !== comparable(other, others);
  });
}
