/** A command that would harm what a reader has, and what to write instead. */
export interface Harm {
  /** As the line has it. */
  found: string;
  /** Why, and what to do. */
  why: string;
  /** Counted from 1. */
  line: number;
}

/** Files in which readers have settings, tokens and keys of their own. */
const kept = [
  'nix.conf',
  'tokens.conf',
  'known_hosts',
  'authorized_keys',
  '.ssh/config',
  '.gitconfig',
  '.netrc',
  '.bashrc',
  '.zshrc',
  '.profile',
];
/** Folders that nobody gets back. */
const folders = new Set(['~', '~/.ssh', '~/.config', '~/.gnupg', '/', '/etc', '/nix', '/home']);

/** The commands of a text that would harm what a reader has, line by line. */
export function harmsIn(text: string): Harm[] {
  return text
    .split('\n')
    .flatMap((content, index) => harmsOfLine(content).map((harm) => ({ ...harm, line: index + 1 })));
}

function harmsOfLine(line: string): Omit<Harm, 'line'>[] {
  return line.split(/[;|&`()]/).flatMap((command) => {
    const words = command.trim().split(/\s+/);
    return [...overwritten(words), ...copiedOver(words), ...deleted(words)];
  });
}

/** `> FILE`, with a space or without; not `>>`. */
function overwritten(words: readonly string[]): Omit<Harm, 'line'>[] {
  return words.flatMap((word, index) => {
    const target = word === '>' ? words[index + 1] : /^>([^>].*)$/.exec(word)?.[1];
    return target === undefined || !isKept(target)
      ? []
      : [
          {
            found: word === '>' ? `> ${target}` : word,
            why: 'It replaces a file that readers may have. Append with >>.',
          },
        ];
  });
}

function copiedOver(words: readonly string[]): Omit<Harm, 'line'>[] {
  const at = words.findIndex((word) => ['cp', 'mv', 'install'].includes(word));
  const target = words.at(-1) ?? '';
  if (at < 0 || at > words.length - 3 || !isKept(target)) return [];
  return [
    {
      found: words.slice(at).join(' '),
      why: 'It replaces a file that readers may have. Append with cat FILE >>.',
    },
  ];
}

function deleted(words: readonly string[]): Omit<Harm, 'line'>[] {
  const at = words.indexOf('rm');
  if (at < 0 || !words.slice(at).some((word) => folders.has(plain(word)))) return [];
  return [
    {
      found: words.slice(at).join(' '),
      why: 'It deletes what readers cannot get back. Move it aside instead.',
    },
  ];
}

/** A file at home or below /etc that a reader may have. */
function isKept(word: string): boolean {
  const path = plain(word);
  return /^(?:~|\/etc)\//.test(path) && kept.some((name) => path.endsWith(`/${name}`));
}

/** Without quotes and the slash at its end. */
function plain(word: string): string {
  const path = word.replaceAll(/["']/g, '').replace('$HOME', '~');
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
