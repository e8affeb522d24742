import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { fetchJson, loadOnce } from '../load-once.ts';

/** public/names/library.json: the names of lib, and of builtins with their arity. */
interface Library {
  lib: Record<string, unknown>;
  builtins: Record<string, unknown>;
}

const load = loadOnce(() => fetchJson<Library>('names/library.json'));

/** Completes `builtins.` and `lib.` by the names that a real Nix and a real nixpkgs have. */
export async function completeNames(context: CompletionContext): Promise<CompletionResult | null> {
  const before = context.matchBefore(/\b(?:builtins|lib)\.[\w'-]*/);
  if (!before) return null;
  const dot = before.text.indexOf('.');
  try {
    const library = await load();
    const names = before.text.startsWith('lib') ? library.lib : library.builtins;
    const options = Object.keys(names).map((label) => ({ label }));
    return { from: before.from + dot + 1, options, validFor: /^[\w'-]*$/ };
  } catch {
    return null;
  }
}
