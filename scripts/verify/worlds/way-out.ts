import { quote } from '../../../src/lib/shell/quote.ts';

/**
 * A network of a world's own with a program that leads out of it: to what the machine reaches, and not to the machine
 * itself. Its loopback and its abstract sockets belong to another network, and stay there.
 */
export interface WayOut {
  /** The folder that the program lies in; undefined: it is the machine's own. */
  root: string | undefined;
  /**
   * The command that starts pasta, with what it is told of addresses that stand for the machine (`--no-map-gw`: none
   * does); `root` as it is reached from there.
   */
  start: (root: string) => [string, ...string[]];
}

/** What steps may reach: nothing, what the machine reaches by a way of their own, or the machine's whole network. */
export type Network = 'none' | 'machine' | WayOut;

export const isWayOut = (network: Network): network is WayOut => typeof network !== 'string';

/** Who answers for names in a network with a way out; pasta asks the name server of the machine. */
export const nameServer = '169.254.1.1';

/** Configured as the machine's network; no port leads in, and none out to the machine's own loopback. */
const closed = [
  ...['--config-net', '--quiet', '--no-pidns', '--dns-forward', nameServer],
  ...['-t', 'none', '-u', 'none', '-T', 'none', '-U', 'none'],
];

/**
 * The command that runs another one in such a network. pasta makes it, says when it is there, and stays; what runs
 * inside keeps the descriptors that it was given, which pasta would close. What pasta says is shown where there is no
 * network, and goes nowhere where there is one.
 * @param pasta the command that starts it
 * @param nsenter the command that joins the network of a process
 */
export function throughWayOut(
  pasta: readonly string[],
  nsenter: readonly string[],
  inside: readonly string[],
): [string, ...string[]] {
  const words = (command: readonly string[]): string => command.map(quote).join(' ');
  const script = `
exec 5<&0
${words([...pasta, ...closed])} -- /bin/sh -c 'echo "holder $$"; exec sleep 100000000' 2>&1 5<&- | {
  holder=; said=
  while [ -z "$holder" ] && read -r line; do
    case $line in "holder "*) holder=\${line#holder } ;; *) said="$said$line. " ;; esac
  done
  if [ -z "$holder" ]; then echo "pasta cannot make a network: $said" >&2; exit 1; fi
  exec 6<&0 0<&5 5<&-
  cat <&6 > /dev/null &
  exec 6<&-
  ${words([...nsenter, '--preserve-credentials', '--user', '--net'])} --target "$holder" -- "$@"
  ended=$?
  kill "$holder"
  exit "$ended"
}`;
  return ['/bin/sh', '-c', script, 'sh', ...inside];
}
