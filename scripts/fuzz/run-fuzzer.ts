import type { Finding, Fuzzed, Fuzzer } from './fuzzer.ts';
import { Random } from './random.ts';

/** No input may take longer, in milliseconds of this process' time: how busy the machine is does not count. */
export const longest = 1000;

export interface FuzzOptions {
  seed: number;
  /** How many inputs. */
  count: number;
  /** The index of one input, to try that alone. */
  only?: number | undefined;
  /** Milliseconds that an input may take. */
  most?: number;
}

/** After so many findings a fuzzer is stopped: the next ones say the same. */
const mostFindings = 20;

/**
 * Tries inputs one after the other. A fuzzer whose inputs were all taken, or all refused, has tried one side of the
 * door only: that is a finding, too.
 */
export async function runFuzzer(
  fuzzer: Fuzzer,
  { seed, count, only, most = longest }: FuzzOptions,
): Promise<Fuzzed> {
  const fuzzed: Fuzzed = {
    tried: 0,
    accepted: 0,
    refused: 0,
    findings: [],
    slowest: { milliseconds: 0, index: 0 },
  };
  await fuzzer.begin?.();
  try {
    const first = only ?? 0;
    for (let index = first; index < (only === undefined ? count : only + 1); index++) {
      const finding = await tryOne(fuzzer, { seed, index, most }, fuzzed);
      if (finding) fuzzed.findings.push(finding);
      if (fuzzed.findings.length === mostFindings) break;
    }
  } finally {
    await fuzzer.end?.();
  }
  const oneSided = fuzzed.accepted === 0 || fuzzed.refused === 0;
  if (only === undefined && fuzzed.findings.length === 0 && oneSided)
    fuzzed.findings.push({
      index: 0,
      input: '',
      message: `all ${String(fuzzed.tried)} inputs were ${fuzzed.accepted === 0 ? 'refused' : 'accepted'}: this fuzzer does not reach both sides`,
    });
  return fuzzed;
}

async function tryOne(
  fuzzer: Fuzzer,
  { seed, index, most }: { seed: number; index: number; most: number },
  fuzzed: Fuzzed,
): Promise<Finding | undefined> {
  const input = fuzzer.make(Random.of(seed, index));
  const finding = (message: string): Finding => ({
    index,
    input: (fuzzer.show ?? JSON.stringify)(input),
    message,
  });
  fuzzed.tried += 1;
  const before = process.cpuUsage();
  try {
    fuzzed[await fuzzer.attempt(input)] += 1;
  } catch (error) {
    return finding(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > fuzzed.slowest.milliseconds) fuzzed.slowest = { milliseconds, index };
  return milliseconds > most
    ? finding(`it took ${milliseconds.toFixed(0)} ms, and may take ${String(most)}`)
    : undefined;
}
