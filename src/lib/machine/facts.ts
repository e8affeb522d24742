import type { MachineFacts as Facts } from '../../schemas/playground.ts';

/** What a site says of its machine, for the page that fetches it. */
export type MachineFacts = Facts;

/** Where the machine of a site is, and what it is. */
export interface MachinePlace extends Pick<MachineFacts, 'bytes' | 'sha256'> {
  /** The address of its folder, with "/" at its end. */
  folder: string;
}

/** What is fetched before the first answer, in megabytes, as pages say it. tests/e2e/play.spec.ts weighs it. */
export const megabytes = 20;
