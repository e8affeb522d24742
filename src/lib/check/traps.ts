import type { Finding, Rule } from './finding.ts';
import { type SetBinding, setBindings } from './bindings.ts';
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
}

const condition = String.raw`config\.[a-z]`;
const known: Known[] = [
  {
    id: 'imports-by-config',
    pattern: new RegExp(
      String.raw`\bimports\s*=\s*(?:if\s+${condition}|(?:lib\.)?(?:optionals?|mkIf)\s+\(?${condition})`,
      'gi',
    ),
    in: 'code',
  },
  { id: 'config-by-if', pattern: new RegExp(String.raw`\bconfig\s*=\s*if\s+${condition}`, 'gi'), in: 'code' },
  {
    id: 'module-by-import',
    pattern: /\b(?:nixosModules|homeModules|homeManagerModules)\.[\w'-]+\s*=\s*import\s+\.[\w./-]+\s*;/g,
    in: 'code',
    flake: true,
  },
  {
    id: 'impure-builtin',
    pattern: /\bbuiltins\.(?:getEnv|currentTime|currentSystem)\b/g,
    in: 'code',
    flake: true,
  },
  { id: 'search-path', pattern: /(?<=[\s(=[])<[a-z][\w.-]*(?:\/[\w.-]+)*>/gi, in: 'code', flake: true },
  {
    id: 'absolute-path',
    pattern: /(?<=[=([\s])\/(?:etc|home|root|var|srv|run)\/[\w.-]+/g,
    in: 'code',
    flake: true,
  },
  {
    id: 'fetch-without-hash',
    pattern: /\b(?:builtins\.)?(?:fetchTarball|builtins\.fetchurl)\s+"[^"\n]*"/g,
    in: 'text',
    flake: true,
  },
  { id: 'placeholder-hash', pattern: /\blib\.fake(?:Hash|Sha256)\b|"sha256-A{43}="|"0{52}"/g, in: 'text' },
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
    .flatMap(({ id, pattern, in: where }) => {
      const lineAt = lineCounter(nix.text);
      return [...nix[where].matchAll(pattern)].flatMap((match) => at(id, lineAt(match.index)));
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

const targetOf = ({ value }: SetBinding): string => value.slice(1, -1).split('/')[0] ?? '';
