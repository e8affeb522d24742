/** What of v86's emulator is used here; its own types have it all. */
export interface Emulator {
  add_listener(
    event: 'serial0-output-byte' | 'serial1-output-byte' | 'serial2-output-byte',
    listener: (byte: number) => void,
  ): void;
  serial_send_bytes(line: number, bytes: Uint8Array): void;
  create_file(path: string, bytes: Uint8Array): Promise<void>;
  restore_state(state: ArrayBuffer): Promise<void>;
  save_state(): Promise<ArrayBuffer>;
  get_instruction_counter(): number;
  run(): Promise<void>;
  stop(): Promise<void>;
  destroy(): Promise<void>;
}

/** The computer, in v86's words. A saved state fits only into the same one, so the image and the page read it here. */
export const hardware = {
  memory_size: 128 * 1024 ** 2,
  vga_memory_size: 1024 ** 2,
  uart1: true,
  uart2: true,
  disable_speaker: true,
  disable_keyboard: true,
  disable_mouse: true,
  autostart: false,
} as const;

/** Its serial lines: the reader's shell, the agent that answers requests, and a Nix that waits (scripts/playground/guest/). */
export const lines = { shell: 0, agent: 1, repl: 2 } as const;
