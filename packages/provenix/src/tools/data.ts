import type { CheckRules } from '../../../../src/lib/check/finding.ts';
import { readBeside } from '../read-beside.ts';

/** What scripts/pack/provenix.ts writes beside the command. */
export interface ToolsData {
  rules: CheckRules;
  /** The index for agents, as AGENTS.md. */
  agents: string;
  /** The files of the skill by their paths. */
  skill: Record<string, string>;
}

export const readToolsData = (): Promise<ToolsData> => readBeside('tools.json', 'the rules');
