import { type Network, isWayOut } from './way-out.ts';

/** What a step, a world and a run may use. Bytes, seconds, or counts. */
export const limits = {
  /** Processes of a world at a time. */
  processes: 1024,
  /** Of one file. */
  file: 1024 ** 3,
  /** Addresses of one process. */
  addresses: 12 * 1024 ** 3,
  /** Processor seconds of one process. */
  processor: 1200,
  /** Of each file system in memory. */
  memoryFiles: 256 * 1024 ** 2,
  /** Of all processes of a world, without what files back. */
  memory: 6 * 1024 ** 3,
  /** Processor seconds of all processes of a world. */
  worldProcessor: 3600,
  /** On the disk, of a world. */
  disk: 4 * 1024 ** 3,
  /** Files, folders and links of a world. The source of nixpkgs alone has 60,000. */
  files: 200_000,
  /** Seconds of a unit on one release. */
  unit: 3600,
  /** Seconds of a run. */
  run: 6 * 3600,
} as const;

/** Sets what a step and its processes may use. Inside, so that they count the sandbox's processes only. */
export const setLimits = [
  'ulimit -c 0',
  `ulimit -u ${String(limits.processes)}`,
  `ulimit -f ${String(limits.file / 1024)}`,
  `ulimit -v ${String(limits.addresses / 1024)}`,
  `ulimit -t ${String(limits.processor)}`,
].join('; ');

/** A number of bytes as readers know it, for example "4 GiB". */
export const bytes = (count: number): string =>
  count < 1024 ** 3 ? `${String(count / 1024 ** 2)} MiB` : `${String(count / 1024 ** 3)} GiB`;
const minutes = (seconds: number): string => `${String(seconds / 60)} min`;

/**
 * One line for a report: what holds here.
 * @param sizes whether bubblewrap bounds file systems in memory
 * @param filtered whether there is a filter of system calls for this processor
 * @param network what steps that need nixpkgs reach
 */
export function limitsLine({
  sizes,
  filtered,
  network,
}: {
  sizes: boolean;
  filtered: boolean;
  network: Network;
}): string {
  const {
    processes,
    file,
    addresses,
    processor,
    memoryFiles,
    memory,
    worldProcessor,
    disk,
    files,
    unit,
    run,
  } = limits;
  return [
    `a process has ${bytes(addresses)} of addresses and ${minutes(processor)} of processor, a file ${bytes(file)}`,
    `a world has ${String(processes)} processes, ${bytes(memory)} of memory, ${minutes(worldProcessor)} of processor, ${bytes(disk)} and ${files.toLocaleString('en')} files on the disk (a watcher ends it: no cgroups), ${sizes ? `${bytes(memoryFiles)} in each file system in memory` : 'no bound on file systems in memory (bubblewrap is older than 0.7)'}`,
    `a unit has ${minutes(unit)}, a run ${minutes(run)}`,
    filtered ? 'a filter of system calls' : 'no filter of system calls for this processor',
    saysNetwork(network),
  ].join('; ');
}

function saysNetwork(network: Network): string {
  if (network === 'none') return 'no network';
  return isWayOut(network)
    ? 'a network of its own with a way out for units that need nixpkgs'
    : "the machine's network for units that need nixpkgs";
}
