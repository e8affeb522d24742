import type { Finding, Rule } from './finding.ts';
import { type SetBinding, setBindings } from './bindings.ts';
import { encloser, isOfModule } from './enclosing.ts';
import { lineCounter } from './lines.ts';
import type { NixText } from './nix-text.ts';

/** How a trap is known in a text; the first group, where there is one, is where its line is. */
interface Known {
  id: string;
  pattern: RegExp;
  /** In `code`, where strings are blank, or in `text`. */
  in: 'code' | 'text';
  /** In flake.nix alone, which is evaluated purely. */
  flake?: true;
  /** In the set that a module is, and not in a set that has a name of its own there. */
  ofModule?: true;
  /** Where the code asks if there is such a thing: its group is what it asks for. */
  asked?: RegExp;
}

const condition = String.raw`config\.[a-z]`;
const known: Known[] = [
  {
    id: 'imports-by-config',
    pattern: new RegExp(
      String.raw`(?<![\w.'-])imports\s*=\s*(?:if\s+${condition}|(?:lib\.)?(?:optionals?|mkIf)\s+\(?${condition})`,
      'gi',
    ),
    in: 'code',
    ofModule: true,
  },
  {
    id: 'config-by-if',
    pattern: new RegExp(String.raw`(?<![\w.'-])config\s*=\s*if\s+${condition}`, 'gi'),
    in: 'code',
    ofModule: true,
  },
  {
    id: 'module-by-import',
    pattern: /\b(?:nixosModules|homeModules|homeManagerModules)\.[\w'-]+\s*=\s*import\s+\.[\w./-]+\s*;/g,
    in: 'code',
    flake: true,
  },
  {
    id: 'impure-builtin',
    pattern: /\bbuiltins\.(?:getEnv|currentTime|currentSystem)\b(?!\s+or\b)/g,
    in: 'code',
    flake: true,
    asked: /\bbuiltins \? (current(?:Time|System))\b/g,
  },
  { id: 'search-path', pattern: /(?<=[\s(=[])<[a-z][\w.-]*(?:\/[\w.-]+)*>/gi, in: 'code', flake: true },
  {
    id: 'absolute-path',
    pattern: /(?<=[=([\s])\/(?:etc|home|root|var|srv|run)\/[\w.-]+/g,
    in: 'code',
    flake: true,
    // Where purity forbids a path, Nix says that it is not there.
    asked: /\bpathExists (\/[\w.-]+\/[\w.-]+)/g,
  },
  {
    id: 'fetch-without-hash',
    pattern: /\b(?:builtins\.)?(?:fetchTarball|builtins\.fetchurl)\s+"[^"\n]*"/g,
    in: 'text',
    flake: true,
  },
  {
    // As the whole value: a default, or a text that shows one, is no hash of a build.
    id: 'placeholder-hash',
    pattern:
      /(?:[hH]ash|[sS]ha256)\s*=\s*(?:(?:pkgs\.)?lib\.fake(?:Hash|Sha256)|"sha256-A{43}="|"0{52}")\s*;/g,
    in: 'text',
  },
];

/** The traps in a file of Nix that units prove. */
export function trapsOf(file: string, nix: NixText, rules: readonly Rule[]): Finding[] {
  const isFlake = /(?:^|\/)flake\.nix$/.test(file);
  const said = new Map(rules.map((rule) => [rule.id, rule]));
  const at = (id: string, line: number): Finding[] => {
    const rule = said.get(id);
    return rule ? [{ ...rule, file, line }] : [];
  };
  const patterns = known
    .filter(({ flake }) => flake === undefined || isFlake)
    .flatMap(({ id, pattern, in: where, ofModule, asked }) => {
      const askedFor = new Set(asked && [...nix.code.matchAll(asked)].map(([, name]) => name));
      const lineAt = lineCounter(nix.text);
      const around = encloser(nix.code);
      return [...nix[where].matchAll(pattern)]
        .filter(({ index }) => ofModule === undefined || isOfModule(around(index)))
        .filter(([found]) => !askedFor.has(found.replace('builtins.', '')))
        .flatMap(({ index }) => at(id, lineAt(index)));
    });
  return [
    ...(nix.open ? at('does-not-parse', nix.open.line) : []),
    ...patterns,
    ...phaseLines(nix).flatMap((line) => at('network-in-phase', line)),
    ...(isFlake ? followsNothing(nix).flatMap((line) => at('follows-nothing', line)) : []),
  ];
}

/** Lines of phases that download something; in a file that fixes an output by its hash, it may. */
function phaseLines({ text }: NixText): number[] {
  if (/\boutputHash\b/.test(text)) return [];
  const lines: number[] = [];
  let inPhase = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/\b(?:unpack|patch|configure|build|check|install)Phase\s*=\s*''\s*$/.test(line)) inPhase = true;
    else if (/''\s*;\s*$/.test(line)) inPhase = false;
    else if (inPhase && /^\s*(?:curl|wget|git clone)\s/.test(line)) lines.push(index + 1);
  }
  return lines;
}

/** Lines on which an input follows one that the flake neither declares nor takes as an argument of its outputs. */
function followsNothing(nix: NixText): number[] {
  // Most files say nothing of the kind, and reading their bindings takes longest of all.
  if (!/\bfollows\b/.test(nix.code)) return [];
  const bindings = setBindings(nix);
  const inputs = bindings.filter(({ path: [first] }) => first === 'inputs');
  // A set that is computed: what is declared is not to be seen.
  if (inputs.length === 0 || inputs.some(({ path, value }) => path.length === 1 && value !== '{')) return [];
  const names = new Set(inputs.map(({ path }) => path[1]));
  const taken = /\boutputs\s*=([^:]*):/.exec(nix.code)?.[1];
  for (const word of taken?.match(/[a-z_][\w'-]*/gi) ?? []) names.add(word);
  return bindings.filter((one) => isFollows(one) && !names.has(targetOf(one))).map(({ line }) => line);
}

const isFollows = ({ path, value }: SetBinding): boolean =>
  path[0] === 'inputs' && path.at(-1) === 'follows' && /^"[\w'/-]+"$/.test(value);

const targetOf = ({ value }: SetBinding): string =>
  value
    .slice(1, -1)
    .split('/')
    .find((name) => name !== '') ?? '';
