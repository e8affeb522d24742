import { execa } from 'execa';

// Playwright takes the file of its JSON reporter from the environment only.
const [file = '.cache/test/playwright.json'] = process.argv.slice(2);
const { exitCode } = await execa('playwright', ['test', '--reporter=line,json'], {
  preferLocal: true,
  reject: false,
  stdin: 'ignore',
  stdout: 'inherit',
  stderr: 'inherit',
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
});
process.exitCode = exitCode ?? 1;
