import type { LessonQuestion } from '../../../../src/lib/exercises/judge-lesson.ts';
import { readBeside } from '../read-beside.ts';

/** Files by their paths, with "/". */
export type Files = Record<string, { text: string; executable: boolean }>;

export interface Lesson {
  /** The word of its address, for example "track". */
  name: string;
  title: string;
  goal: string;
  /** What it changes of the lesson before. */
  write: Files;
  remove: string[];
  /** Hold after the change, and not before. */
  questions: LessonQuestion[];
  /** Hold before and after. */
  stays: LessonQuestion[];
  /** Files that the change leaves as they are. */
  files: { file: string; says: string }[];
  /** Why nothing is asked. */
  unchecked?: string;
}

export interface Tutorial {
  id: string;
  title: string;
  summary: string;
  lessons: Lesson[];
}

export interface Exercise {
  id: string;
  title: string;
  /** The lesson that it belongs to, for example "first-flake/track". */
  after: string;
  task: string[];
  hints: string[];
  questions: { id: string; says: string; run: string; json?: unknown; exit?: number }[];
  start: Files;
  /** By name, the files that differ from the start. */
  solutions: Record<string, Files>;
}

/** What scripts/pack/learn-data.ts writes beside the command. */
export interface LearnData {
  version: string;
  /** The address of the site, without "/" at its end. */
  site: string;
  /** The oldest release of Nix that all of it was run on, for example "2.26". */
  oldestNix: string;
  tutorials: Tutorial[];
  exercises: Exercise[];
}

/** @param place a tutorial and its lesson, for example "first-flake/track" */
export const pageOf = ({ site }: LearnData, place: string): string => `${site}/learn/${place}/`;

export const readLearnData = (): Promise<LearnData> => readBeside('learn.json', 'the tutorials');
