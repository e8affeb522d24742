import type { CitedEntry, Recording, RunEntry, WitnessEntry } from '../../src/schemas/entry.ts';
import type { ProviderId } from '../../src/schemas/provider.ts';
import type { Judgement } from '../../src/schemas/witness.ts';

/** Entries of units for tests of what pages show. Each of their variants has flake.nix and one step, `eval`. */

export function recording(release: string, more: Partial<Recording> = {}): Recording {
  return {
    release,
    nix: `${release}.1`,
    provider: null,
    date: '2026-01-01',
    exit: 0,
    output: '"hello"',
    asserted: { exact: 1, pattern: 0, unasserted: 0 },
    ...more,
  };
}

const flake = '{\n  # region value\n  a = 1;\n  # endregion value\n}\n';

function run(variants: readonly string[], releases: readonly string[]): Omit<RunEntry, 'kind'> {
  return {
    proof: 'run',
    inputs: 'sha256-' + '0'.repeat(64),
    title: 'A unit',
    summary: 'What it shows.',
    needs: [],
    folder: 'examples/recipes/a-unit',
    home: '/home/user/a-unit',
    git: { repositories: [], untracked: [], commit: true },
    evidence: [],
    witness: null,
    variants: variants.map((name) => ({
      name,
      files: [{ path: 'flake.nix', language: 'nix', text: flake }],
    })),
    steps: variants.map((variant) => ({
      id: 'eval',
      variant,
      run: 'nix eval',
      recordings: releases.map((release) => recording(release)),
    })),
  };
}

/** A recipe that ran on these releases. */
export function recipeEntry(releases: readonly string[] = ['2.34']): RunEntry & { kind: 'recipe' } {
  return { ...run(['flake'], releases), kind: 'recipe' };
}

/** An error that was reproduced and fixed on these releases. */
export function errorEntry(releases: readonly string[] = ['2.34']): RunEntry & { kind: 'error' } {
  const error = {
    message: "attribute 'a' missing",
    fix: 'Correct the name of it.',
    phase: 'evaluate' as const,
    program: 'nix',
    signatures: [{ text: "attribute '<>' missing" }],
  };
  return { ...run(['broken', 'fixed'], releases), kind: 'error', error };
}

/** An error that is cited and not run. */
export function citedEntry(): CitedEntry {
  return {
    kind: 'error',
    proof: 'cited',
    title: 'A cited error',
    summary: 'What it says.',
    folder: 'examples/errors/boot',
    why: 'it takes a booted NixOS',
    cited: [{ text: 'a message', source: 'a program of a version' }],
    error: {
      fix: 'Correct the name.',
      phase: 'boot',
      program: 'systemd',
      signatures: [{ text: 'Failed to mount' }],
    },
  };
}

/** The unit with evidence of a run on each of these releases. */
export function ranOn<Entry extends RunEntry>(
  entry: Entry,
  releases: readonly string[],
  provider: ProviderId | null = null,
): Entry {
  const evidence = releases.map((release) => ({
    release,
    nix: `${release}.1`,
    provider,
    system: 'x86_64-linux',
    date: '2026-01-01',
  }));
  return { ...entry, evidence };
}

/** What a real nixpkgs said of these steps. */
export function witnessed(steps: Judgement[]): WitnessEntry {
  return {
    trees: [{ name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' }],
    nix: '2.34.1',
    date: '2026-07-15',
    stale: false,
    explained: [],
    steps,
  };
}
