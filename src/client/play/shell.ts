import { FitAddon } from '@xterm/addon-fit';
import type { Remote } from 'comlink';
import { proxy } from 'comlink';
import type { MachineApi } from '../machine/worker.ts';
import { openTerminal } from '../terminal.ts';

/** Opens the reader's shell of the machine in a terminal, in a folder of its own. @returns what takes it away */
export async function openShell(
  place: HTMLElement,
  machine: Remote<MachineApi>,
  folder: string,
): Promise<() => void> {
  const terminal = openTerminal(place, { rows: 18, screenReaderMode: true });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  await machine.listen(
    proxy((bytes: Uint8Array) => {
      terminal.write(bytes);
    }),
  );
  terminal.onData((text) => void machine.type(text));
  await machine.type(` cd ${folder}; printf '\\033c'\r`);
  terminal.focus();
  return () => {
    terminal.dispose();
  };
}
