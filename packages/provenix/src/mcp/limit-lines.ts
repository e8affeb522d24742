import { Transform } from 'node:stream';

/** In bytes. A request is a line; a longer one is answered by a refusal before anything reads it whole. */
export const longestLine = 2 * 1024 * 1024;

/**
 * Passes lines on, but for those that are too long: each chunk is looked at once, and of such a line only the ends are
 * kept, where its id stands.
 * @param refuse gets the id of a request that was too long; undefined where it had none
 */
export function limitLines(refuse: (id: string | undefined) => void): Transform {
  let kept: Buffer[] = [];
  let size = 0;
  let ends = '';
  let tooLong = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      while (from < chunk.length) {
        const newline = chunk.indexOf(10, from);
        const part = chunk.subarray(from, newline < 0 ? chunk.length : newline + 1);
        from += part.length;
        size += part.length;
        if (!tooLong && size > longestLine) {
          ends = (kept[0] ?? part).subarray(0, 300).toString();
          kept = [];
          tooLong = true;
        }
        if (tooLong)
          ends = ends.slice(0, 300) + (ends.slice(300) + part.subarray(-300).toString()).slice(-300);
        else kept.push(part);
        if (newline < 0) continue;
        if (tooLong) refuse(/"id"\s*:\s*("[^"]{1,80}"|\d{1,15})/.exec(ends)?.[1]);
        else this.push(Buffer.concat(kept));
        kept = [];
        size = 0;
        tooLong = false;
      }
      done();
    },
  });
}
