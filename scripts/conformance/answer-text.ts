/** The folder of a world that the corpus, the fixtures and the libs are laid into. */
export const home = '/home/user/conformance';

/** What Nix printed for an error, without what differs between two libs that say the same: traces, positions, folders. */
export function finalMessage(stderr: string): string {
  const text = plain(stderr);
  const start = [...text.matchAll(/^[ ]*error:/gm)].at(-1);
  if (!start) return text.trim();
  const lines = text
    .slice(start.index + start[0].length)
    .split('\n')
    .map((line) => line.replace(/^ {7}/, ''));
  return anonymous(withoutFrames(lines).join('\n').trim());
}

/** Every warning and trace on the way, in order. */
export function notices(stderr: string): string[] {
  const parts = plain(stderr).split(/^(?=evaluation warning: |trace: |error:)/m);
  return parts
    .filter((part) => !part.startsWith('error:') && /^(?:evaluation warning|trace): /.test(part))
    .map((part) => anonymous(part.trim()));
}

function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- the escape that starts a colour
  return text.replaceAll(/\u001B\[[0-9;]*m/g, '').replaceAll('\r', '');
}

/** Leaves out `at file:1:2:` and the lines of source below it. */
function withoutFrames(lines: readonly string[]): string[] {
  return lines.filter(
    (line) =>
      !/^ *at .*:\d+:\d+:$/.test(line) &&
      !/^ *(?:\d+)?\| /.test(line) &&
      !/^ *\| *\^?$/.test(line) &&
      !/^ *\d+\|$/.test(line),
  );
}

function anonymous(text: string): string {
  return text
    .replaceAll(/«lambda[^»]*»/g, '«lambda»')
    .replaceAll(new RegExp(String.raw`${home}/(?:pocket|real)/lib(?:/[\w./-]*)?`, 'g'), 'LIB')
    .replaceAll(`${home}/`, '')
    .replaceAll(/(LIB|\.nix)(?::\d+){1,2}/g, '$1');
}
