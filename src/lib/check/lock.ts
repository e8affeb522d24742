import type { Finding, Rule } from './finding.ts';

interface Node {
  original?: { repo?: unknown; id?: unknown };
  locked?: { rev?: unknown };
}

/** Whether a lock file has several revisions of nixpkgs. Another shape of file is not ours to judge. */
export function lockFindings(file: string, source: string, rules: readonly Rule[]): Finding[] {
  const rule = rules.find(({ id }) => id === 'several-nixpkgs');
  const revisions = new Set(
    nodesOf(source)
      .filter(({ original }) => original?.repo === 'nixpkgs' || original?.id === 'nixpkgs')
      .map(({ locked }) => locked?.rev)
      .filter((rev) => rev !== undefined),
  );
  return rule && revisions.size > 1 ? [{ ...rule, file, line: 0 }] : [];
}

function nodesOf(source: string): Node[] {
  try {
    const { nodes } = JSON.parse(source) as { nodes?: unknown };
    const all =
      typeof nodes === 'object' && nodes !== null ? Object.values(nodes as Record<string, unknown>) : [];
    return all.filter((node): node is Node => typeof node === 'object' && node !== null);
  } catch {
    return [];
  }
}
