import { connect } from 'node:net';

export interface RawAnswer {
  /** 0: the server closed the connection without an answer. */
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  /** As it came: encoded as the headers say. */
  body: Buffer;
}

/**
 * Sends bytes as they are, where `fetch` would first make a decent request of them, and reads until the server closes.
 * @param patience milliseconds without a byte after which, as after a reset, the answer is what came; default: both are errors
 */
export async function rawRequest(
  port: number,
  bytes: string | Buffer,
  patience?: number,
): Promise<RawAnswer> {
  const all = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(patience ?? 10_000, () => {
      socket.destroy(patience === undefined ? new Error('no answer for 10 seconds') : undefined);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => {
      resolve(Buffer.concat(chunks));
    });
    socket.on('error', (error) => {
      if (patience === undefined) reject(error);
    });
  });
  const end = all.indexOf('\r\n\r\n');
  const [first = '', ...lines] = all.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: all.subarray(end + 4),
  };
}
