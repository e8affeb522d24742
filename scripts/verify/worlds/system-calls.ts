// What no example needs and what has been a way out of sandboxes: a filter that bubblewrap hands to the kernel before
// the first program inside. Nix' own build sandbox still works: it needs clone, unshare, mount and pivot_root.

/** The calls that are refused, with their numbers: [x64, arm64]; undefined where the machine has no such call. */
type Numbers = Readonly<Record<string, readonly [number | undefined, number | undefined]>>;

/** Refused with EPERM. */
const forbidden: Numbers = {
  // the caller's keys
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  // other processes: what watches steps is one
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  pidfd_getfd: [438, 438],
  kcmp: [312, 272],
  // the kernel itself
  bpf: [321, 280],
  perf_event_open: [298, 241],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  syslog: [103, 116],
  lookup_dcookie: [212, 18],
  // the machine
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  clock_adjtime: [305, 266],
  adjtimex: [159, 171],
  iopl: [172, undefined],
  ioperm: [173, undefined],
  modify_ldt: [154, undefined],
  vhangup: [153, 58],
  migrate_pages: [256, 238],
  move_pages: [279, 239],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
};

/** Refused with ENOSYS, as an older kernel does: programs then go the way they went before. */
const unknown: Numbers = {
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
};

/**
 * socket(2) and socketpair(2): only families that a network namespace holds. Others reach the machine's hypervisor
 * (AF_VSOCK) or parts of the kernel that nobody here needs.
 */
const sockets = { socket: [41, 198], socketpair: [53, 199] } as const;
const families = { AF_UNIX: 1, AF_INET: 2, AF_INET6: 10, AF_NETLINK: 16 };

/** By Node's name of the processor: which column of the tables, and what the kernel calls it (AUDIT_ARCH_...). */
const machines: Partial<Record<NodeJS.Architecture, { column: 0 | 1; audit: number }>> = {
  x64: { column: 0, audit: 0xc0_00_00_3e },
  arm64: { column: 1, audit: 0xc0_00_00_b7 },
};

const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

/** One instruction of classic BPF: jumps count the instructions that are left out. */
interface Instruction {
  code: number;
  yes?: number;
  no?: number;
  value: number;
}

// linux/bpf_common.h and linux/seccomp.h
const load = (offset: number): Instruction => ({ code: 0x20, value: offset });
const jumpIfEqual = (value: number, yes: number, no: number): Instruction => ({ code: 0x15, yes, no, value });
const jumpIfAtLeast = (value: number, yes: number, no: number): Instruction => ({
  code: 0x35,
  yes,
  no,
  value,
});
const answer = (value: number): Instruction => ({ code: 0x06, value });
const allow = 0x7f_ff_00_00;
const refuse = (error: number): number => 0x00_05_00_00 | error;

// struct seccomp_data: the call's number, the processor, an address, six arguments
const number = 0;
const processor = 4;
const firstArgument = 16;

/** Calls of 32-bit programs on 64-bit Linux that are numbered from here (x32). */
const x32 = 0x40_00_00_00;

/**
 * The filter as bubblewrap's `--seccomp` reads it: struct sock_filter, eight bytes each.
 * @returns undefined for a processor whose numbers are not known: there is no filter then, and the report says so
 */
export function systemCallFilter(architecture: NodeJS.Architecture = process.arch): Buffer | undefined {
  const machine = machines[architecture];
  if (!machine) return undefined;
  const { column, audit } = machine;
  const numbers = (table: Numbers): number[] =>
    Object.values(table).flatMap((columns) => columns[column] ?? []);
  const refused = (table: Numbers, error: number): Instruction[] =>
    numbers(table).flatMap((call) => [jumpIfEqual(call, 0, 1), answer(refuse(error))]);
  const allowedFamilies = Object.values(families);
  return encode([
    // Programs for another processor have other numbers: none of their calls is known here.
    load(processor),
    jumpIfEqual(audit, 1, 0),
    answer(refuse(ENOSYS)),
    load(number),
    ...(architecture === 'x64' ? [jumpIfAtLeast(x32, 0, 1), answer(refuse(ENOSYS))] : []),
    ...refused(forbidden, EPERM),
    ...refused(unknown, ENOSYS),
    ...Object.values(sockets).flatMap((columns) => [
      jumpIfEqual(columns[column], 0, allowedFamilies.length + 3),
      load(firstArgument),
      ...allowedFamilies.map((family, index) => jumpIfEqual(family, allowedFamilies.length - index, 0)),
      answer(refuse(EAFNOSUPPORT)),
      answer(allow),
    ]),
    answer(allow),
  ]);
}

function encode(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(({ code, yes = 0, no = 0, value }, index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(yes, index * 8 + 2);
    bytes.writeUInt8(no, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  });
  return bytes;
}
