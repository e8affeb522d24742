import type { TemplateFile } from '../../../src/lib/template/apply.ts';
import type { TemplateOption } from '../../../src/schemas/template-option.ts';

/** What is known of a template without its files. */
export interface Template {
  id: string;
  title: string;
  summary: string;
  options: Record<string, TemplateOption>;
  /** The steps to print at the end, as the verifier ran them with the defaults. */
  next: NextStep[];
}

export interface NextStep {
  run: string;
  when?: Record<string, string | boolean>;
}

export interface Data {
  version: string;
  /** What most people need first. */
  templates: Template[];
}

/** dist/templates/<id>.json: text as it is; bytes that are no text as base64. */
export type PackedFile = Omit<TemplateFile, 'content'> & ({ text: string } | { base64: string });

declare const CREATE_PROVENIX_DATA: Data;

/** Written here by scripts/pack/create-provenix.ts. */
export const data: Data = CREATE_PROVENIX_DATA;
