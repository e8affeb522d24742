import fs from 'node:fs';
import { BadUse, quoted } from './bad-use.ts';

/** Bytes. The deciding error stands near the end, so of a longer text the end is kept. */
const most = 1024 * 1024;

const asText = 'Keep what Nix printed as text: nix build 2>&1 | tee error.txt';

/** The text of a file, or of standard input where there is no file. */
export async function readText(file: string | undefined): Promise<string> {
  const name = file === undefined ? 'standard input' : quoted(file);
  try {
    const { bytes, cut } = await readEnd(file);
    const encoding = encodingOf(bytes);
    if (encoding === 'binary')
      throw new BadUse(
        `${name} is not text: it has zero bytes in it, as programs and archives have.\n${asText}`,
      );
    if (cut) console.error(`provenix: ${name} is longer than 1 MB; only the last 1 MB was read.`);
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    throw plain(error, name);
  }
}

async function readEnd(file: string | undefined): Promise<{ bytes: Buffer; cut: boolean }> {
  let stream: AsyncIterable<Buffer> = process.stdin;
  let cut = false;
  if (file !== undefined) {
    const stat = fs.statSync(file);
    cut = stat.isFile() && stat.size > most;
    stream = fs.createReadStream(file, { start: cut ? stat.size - most : 0 }) as AsyncIterable<Buffer>;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    // Whole chunks are let go while the rest is still enough.
    while (size - (chunks[0]?.length ?? 0) >= most) {
      size -= chunks.shift()?.length ?? 0;
      cut = true;
    }
  }
  const bytes = Buffer.concat(chunks);
  return { bytes: bytes.subarray(Math.max(0, bytes.length - most)), cut: cut || bytes.length > most };
}

/** Windows' PowerShell writes `> file` as UTF-16 with a byte order mark; other zero bytes mean that it is not text. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.subarray(0, 8192).includes(0) ? 'binary' : 'utf-8';
}

function plain(error: unknown, name: string): unknown {
  switch ((error as { code?: unknown }).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new BadUse(
        `there is no file ${name}.\nCheck the name. To explain a text instead of a file, pipe it in: nix build 2>&1 | provenix explain`,
      );
    case 'EISDIR':
      return new BadUse(
        `${name} is a folder, and explain reads one file of text.\nName the file with the output. ${asText}`,
      );
    case 'EACCES':
    case 'EPERM':
      return new BadUse(
        `${name} cannot be read: you have no permission.\nChange its permissions, or pipe it in: sudo cat FILE | provenix explain`,
      );
    case 'ELOOP':
      return new BadUse(
        `${name} is a symbolic link that leads back to itself.\nName the file with the output. ${asText}`,
      );
    default:
      // A disk that fails, a file of /proc that is none: Node says what, and nothing here can be repaired.
      return (error as NodeJS.ErrnoException).syscall === undefined
        ? error
        : new BadUse(`${name} cannot be read: ${(error as Error).message}.\n${asText}`);
  }
}
