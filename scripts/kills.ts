import { Command } from 'commander';
import { execa } from 'execa';
import { wholeNumber } from './whole-number.ts';

const { times } = new Command('npm run kills --')
  .description(
    'Kills a verifier and a recorder at many moments, and sees that no recording is lost or half written, that nothing stays behind, and that the next run passes.',
  )
  .option('--times <number>', 'moments for each of the two', wholeNumber(1), 50)
  .addHelpText('after', '\nExamples:\n  npm run kills\n  npm run kills -- --times 7      as the tests do')
  .parse()
  .opts<{ times: number }>();

const { exitCode } = await execa('vitest', ['run', 'tests/verifier/killed.test.ts'], {
  env: { PROVENIX_KILLS: String(times) },
  stdio: 'inherit',
  reject: false,
});
process.exitCode = exitCode ?? 1;
