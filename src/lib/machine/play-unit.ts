import type { RunEntry } from '../../schemas/entry.ts';
import type { LaidFile } from './lay.ts';

/** A unit as the machine runs it: /play/units/<id>.json. */
export interface PlayUnit {
  id: string;
  kind: RunEntry['kind'];
  title: string;
  /** The address of the page that explains it; of a unit without one, its own. */
  page: string;
  /** Whether lock files are led to what stands for nixpkgs. */
  nixpkgs: boolean;
  git: RunEntry['git'];
  variants: PlayVariant[];
  /** Of an error: what it prints. */
  message?: string;
  /** Of an exercise. */
  questions?: Extract<RunEntry, { kind: 'exercise' }>['exercise']['questions'];
}

export interface PlayVariant {
  name: string;
  title?: string | undefined;
  files: PlayFile[];
  steps: PlayStep[];
}

export interface PlayFile {
  path: string;
  text: string;
  form?: 'executable' | 'link' | undefined;
}

export interface PlayStep {
  id: string;
  run: string;
  in?: string | undefined;
  input?: string | undefined;
  /** Whether the machine answered it as it was recorded. */
  live: boolean;
}

/** A file of a unit as it is laid into the machine. */
export function laidFile({ path, text, form }: PlayFile): LaidFile {
  return {
    path,
    content: new TextEncoder().encode(form === 'link' ? '' : text),
    executable: form === 'executable',
    ...(form === 'link' && { link: text }),
  };
}
