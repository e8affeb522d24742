import type { Answers } from '../../../src/schemas/template.ts';
import type { Template } from './data.ts';

/** What is to be made, with every question answered. */
export interface Choice {
  template: Template;
  answers: Answers;
  /** As it was given, or the project's name. */
  folder: string;
}
