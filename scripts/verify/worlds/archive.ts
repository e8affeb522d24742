import type { UnitFile } from '../../../src/loaders/read-files.ts';
import { foldersOf } from '../../../src/lib/units/folders-of.ts';

const block = 512;

/**
 * What `tar` unpacks to these files, folders first: with their modes and one time. Folders get another time as files
 * are put into them; who wants it fixed sets it afterwards.
 */
export function archiveOf(files: readonly UnitFile[], time: Date): Buffer {
  const seconds = time.getTime() / 1000;
  const entries = [
    ...foldersOf(files).map((path) => entry({ path: `${path}/`, type: '5', mode: 0o755, seconds })),
    ...files.map(({ path, link, executable, content }) =>
      link === undefined
        ? entry({ path, type: '0', mode: executable ? 0o755 : 0o644, seconds, content })
        : entry({ path, type: '2', mode: 0o777, seconds, link }),
    ),
  ];
  return Buffer.concat([...entries, Buffer.alloc(2 * block)]);
}

interface Entry {
  path: string;
  /** A file, a link or a folder. */
  type: '0' | '2' | '5';
  mode: number;
  /** Since 1970. */
  seconds: number;
  content?: Uint8Array;
  link?: string;
}

function entry({ path, type, mode, seconds, content = new Uint8Array(), link = '' }: Entry): Buffer {
  // Names have a hundred bytes in a header; longer ones stand before it, as pax has them.
  const long = [
    ...(Buffer.byteLength(path) > 100 ? [record('path', path)] : []),
    ...(Buffer.byteLength(link) > 100 ? [record('linkpath', link)] : []),
  ].join('');
  const size = content.byteLength;
  const described = header({ path, type, mode, seconds, link }, size);
  return Buffer.concat([
    ...(long ? [extended(long, seconds)] : []),
    described,
    content,
    Buffer.alloc(Math.ceil(size / block) * block - size),
  ]);
}

function extended(records: string, seconds: number): Buffer {
  const content = Buffer.from(records);
  const about = header({ path: 'long-name', type: 'x', mode: 0o644, seconds, link: '' }, content.byteLength);
  return Buffer.concat([
    about,
    content,
    Buffer.alloc(Math.ceil(content.byteLength / block) * block - content.byteLength),
  ]);
}

/** "<length> <key>=<value>\n", where the length counts its own digits. */
function record(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest;
  while (length !== rest + String(length).length) length = rest + String(length).length;
  return `${String(length)} ${key}=${value}\n`;
}

function header(
  {
    path,
    type,
    mode,
    seconds,
    link,
  }: { path: string; type: string; mode: number; seconds: number; link: string },
  size: number,
): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  const put = (at: number, text: string, most: number): void => {
    Buffer.from(text).copy(bytes, at, 0, most);
  };
  put(0, path, 100);
  put(100, octal(mode, 7), 8);
  put(108, octal(0, 7), 8);
  put(116, octal(0, 7), 8);
  put(124, octal(size, 11), 12);
  put(136, octal(seconds, 11), 12);
  put(148, ' '.repeat(8), 8);
  put(156, type, 1);
  put(157, link, 100);
  put(257, 'ustar\x0000', 8);
  const sum = bytes.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `, 8);
  return bytes;
}
