/* global process */
// Preloaded into every Node process that the tests start (NODE_OPTIONS, see warnings.ts): keeps each warning as a file
// in the folder that PROVENIX_WARNINGS names. It loads nothing before there is one: tests look at what is loaded.
const seen = Symbol.for('provenix.record-warnings');
if (!process[seen]) {
  process[seen] = true;
  let count = 0;
  process.on('warning', (warning) => {
    const folder = process.env.PROVENIX_WARNINGS;
    if (!folder) return;
    count += 1;
    require('node:fs').writeFileSync(
      `${folder}/${process.pid}-${count}.txt`,
      `${warning.stack || warning}\n    in: ${process.argv.join(' ')}\n`,
    );
  });
}
