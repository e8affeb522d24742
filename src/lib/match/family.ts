import type { Signature } from '../../schemas/signature.ts';

/** A family of errors; without `url` it is known but has no page, and a paste of it is answered with none. */
export interface Family {
  id: string;
  title: string;
  url?: string;
  signatures: Signature[];
}
