import type { World } from '../scripts/verify/worlds/world.ts';

// A machine of QEMU in a world, with somebody at its serial line: functions of the shell, for benches of installers.

/**
 * `start COMMAND...` switches a machine on, `see TEXT` waits until its line says so, `press TEXT` types, `off` waits
 * until it is off and `cut` takes its power away. `now` is the time in milliseconds.
 */
export const serial = `
set -u
now() { echo $(($(date +%s%N) / 1000000)); }
start() {
  rm -f keys
  mkfifo keys
  : > line
  "$@" < keys > line 2>&1 &
  machine=$!
  exec 3> keys
}
see() {
  until grep --text --quiet --fixed-strings -e "$1" line; do
    kill -0 $machine 2> /dev/null || { echo "off before it said: $1"; tail -n 20 line; exit 1; }
    sleep 0.05
  done
}
press() { printf '%b' "$1" >&3; }
off() { wait $machine; exec 3>&-; }
cut() { kill -KILL $machine; wait $machine 2> /dev/null; exec 3>&-; }
# At the first question of the installer: no, thank you.
shell() { see 'Host name'; press '\\x1b'; see 'bash-'; }
`;

/** A machine with the disk of the folder. */
export const qemu =
  'tools/bin/qemu-system-x86_64 -accel tcg -m 2048 -net none -no-reboot -display none -monitor none -chardev stdio,id=line,signal=off -serial chardev:line -drive file=disk,format=raw,if=virtio';

/** How an ISO is started without its disc: kernel and initial RAM disk from the folder, read sooner. */
export function direct(initrd: string): string {
  return `-kernel boot/bzImage -initrd ${initrd} -append "console=tty0 console=ttyS0,115200 quiet"`;
}

const answers =
  '{hostname: node1, role: agent, address: 10.0.0.5/24, gateway: 10.0.0.1, dns: 10.0.0.2, features: [], token: a-long-token}';

/** What somebody types at the prompt of the medium of the recipe iso-install, where nobody is asked. */
export const installing = `'echo "${answers}" > /run/a; site-config --answers /run/a && site-install --erase /dev/vda\\n'`;

/** Runs a command in the folder of the project; one that fails ends the bench. */
export async function must(world: World, cwd: string, command: string, timeout = 600): Promise<string> {
  const { output, exit } = await world.run(command, { cwd, timeout });
  if (exit !== 0) throw new Error(`${command}: ${output}`);
  return output
    .split('\n')
    .filter((text) => !text.startsWith('warning:'))
    .join('\n')
    .trim();
}
