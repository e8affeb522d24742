import { closingLine } from './closing-line.ts';
import { listenForStop } from './listen-for-stop.ts';
import { runOrSay } from './run-or-say.ts';
import { removeDeadFolders } from './verify/worlds/owner.ts';
import { type WitnessFlags, witnessCommand } from './witness/flags.ts';
import { judgeAll } from './witness/judge-all.ts';
import { tallyWords } from './witness/tally.ts';

const flags = witnessCommand().parse().opts<WitnessFlags>();
const stop = listenForStop();
await runOrSay(run, stop);
if (stop.signal.aborted) {
  console.error('What was judged is kept: start it again to go on.');
  process.exitCode = stop.exitCode();
}

async function run(): Promise<void> {
  await removeDeadFolders();
  const { steps, passed, failed, problems } = await judgeAll(flags, stop.signal);
  if (problems.length > 0) console.log(`${problems.join('\n\n')}\n`);
  console.log(`${String(steps.length)} steps: ${tallyWords(steps)}`);
  if (passed + failed === 0) console.log('No unit that uses nixpkgs was found. Is --filter right?');
  console.log(closingLine({ passed, failed, skipped: 0 }));
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
