import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Machine } from '../../src/lib/machine/machine.ts';
import { emulate, loaded } from './emulate.ts';
import { warmUp } from './warm-up.ts';

export interface BootOptions {
  image: string;
  /** The unpacked packages of the kernel and the BIOS. */
  kernel: string;
  release: string;
  disk: string;
  say: (text: string) => void;
}

/** Starts the machine once, has it do what readers will do, and saves its state. */
export async function bootAndSave({ image, kernel, release, disk, say }: BootOptions): Promise<Uint8Array> {
  const buffer = async (path: string): Promise<{ buffer: ArrayBuffer }> => ({
    buffer: new Uint8Array(await readFile(path)).buffer,
  });
  const firmware = join(kernel, 'usr/share/seabios');
  const emulator = emulate(image, {
    bios: await buffer(join(firmware, 'bios.bin')),
    vga_bios: await buffer(join(firmware, 'vgabios-stdvga.bin')),
    bzimage: await buffer(join(kernel, `boot/vmlinuz-${release}`)),
    initrd: await buffer(disk),
    // Memory that is free is zero in the state, which then packs small.
    cmdline: 'console=ttyS0 quiet init_on_free=1 nokaslr mitigations=off tsc=reliable noreplace-smp',
  });
  const machine = new Machine(emulator);
  let shown = '';
  const prompted = new Promise<void>((resolve) => {
    machine.listen((byte) => {
      shown += String.fromCharCode(byte);
      if (shown.endsWith('~$ ')) resolve();
    });
  });
  await loaded(emulator);
  await emulator.run();
  await prompted;
  say('the machine has started');
  await warmUp(machine, say);
  await emulator.stop();
  const state = new Uint8Array(await emulator.save_state());
  await emulator.destroy();
  return state;
}
