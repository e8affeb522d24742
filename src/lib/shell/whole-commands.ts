/**
 * Where a shell asks for a new command, and where it waits for the rest of the one before: `$ ` and `> `. A whole second
 * command behind `> ` would tell its reader that the first one is unfinished.
 */
export function startsCommand(run: string): boolean[] {
  const reader = new Reader();
  return run.split('\n').map((line) => {
    const starts = reader.isComplete();
    reader.read(line);
    return starts;
  });
}

/** A quote, a bracket or a word that is open, by what closes it. */
type Open = "'" | '"' | '`' | ')' | '}' | 'parameter' | 'done' | 'fi' | 'esac';

/** Words that open a compound command, with those that close it. */
const openers: ReadonlyMap<string, Open> = new Map([
  ['for', 'done'],
  ['select', 'done'],
  ['while', 'done'],
  ['until', 'done'],
  ['if', 'fi'],
  ['case', 'esac'],
  ['{', '}'],
]);
/** Words after which a command begins. */
const leaders = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', '{', 'time']);

class Reader {
  /** From the outermost to the innermost. */
  readonly #open: Open[] = [];
  /** The ends of here-documents that were announced, in order. */
  readonly #documents: { end: string; tabs: boolean }[] = [];
  /** The last line ended in `\`, `|`, `&&` or `||`. */
  #goesOn = false;
  /** A word that stands here would be the name of a command. */
  #atCommand = true;
  #line = '';
  #at = 0;

  isComplete(): boolean {
    return this.#open.length === 0 && this.#documents.length === 0 && !this.#goesOn;
  }

  read(line: string): void {
    if (this.#isDocument(line)) return;
    this.#line = line;
    this.#at = 0;
    if (!this.#goesOn && !this.#isQuoted()) this.#atCommand = true;
    this.#goesOn = false;
    while (this.#at < line.length) this.#step();
  }

  /** Lines of a here-document are text, and its last line closes it. */
  #isDocument(line: string): boolean {
    const [document] = this.#documents;
    if (!document || this.#line === '' || this.#goesOn) return false;
    if ((document.tabs ? line.replace(/^\t+/, '') : line) === document.end) this.#documents.shift();
    return true;
  }

  #isQuoted(): boolean {
    const inner = this.#open.at(-1);
    return inner === "'" || inner === '"' || inner === 'parameter';
  }

  #step(): void {
    const inner = this.#open.at(-1);
    const char = this.#line.charAt(this.#at);
    if (inner === "'") {
      this.#skip(1, char === "'" ? 'close' : 'stay');
      return;
    }
    if (char === '\\') {
      this.#goesOn = this.#at === this.#line.length - 1;
      this.#skip(2);
      return;
    }
    if (this.#substitution(char)) return;
    if (inner === '"') {
      this.#skip(1, char === '"' ? 'close' : 'stay');
      return;
    }
    if (inner === 'parameter' && char === '}') {
      this.#skip(1, 'close');
      return;
    }
    if (char === "'" || char === '"') {
      this.#open.push(char);
      this.#atCommand = false;
      this.#skip(1);
      return;
    }
    if (inner === 'parameter') {
      this.#skip(1);
      return;
    }
    this.#plain(char);
  }

  /** `$( )`, `${ }` and back quotes are read inside of double quotes, too. */
  #substitution(char: string): boolean {
    const two = this.#line.slice(this.#at, this.#at + 2);
    if (two === '$(') {
      this.#open.push(')');
      this.#skip(2);
      this.#atCommand = true;
    } else if (two === '${') {
      this.#open.push('parameter');
      this.#skip(2);
    } else if (char === '`') {
      if (this.#open.at(-1) === '`') this.#open.pop();
      else this.#open.push('`');
      this.#skip(1);
      this.#atCommand = true;
    } else return false;
    return true;
  }

  #plain(char: string): void {
    if (char === '#' && /^$|[\s;&|()]/.test(this.#line.charAt(this.#at - 1))) {
      this.#at = this.#line.length;
      return;
    }
    if (char === '(') {
      this.#open.push(')');
      this.#atCommand = true;
      this.#skip(1);
      return;
    }
    if (char === ')') {
      // In `case` it ends a pattern.
      const closes = this.#open.at(-1) === ')';
      this.#skip(1, closes ? 'close' : 'stay');
      this.#atCommand = true;
      return;
    }
    if (this.#document() || this.#operator()) return;
    if (/\s/.test(char)) {
      this.#skip(1);
      return;
    }
    this.#word();
  }

  /** `<<END`, `<<-END` and `<<'END'`, but not `<<<`. */
  #document(): boolean {
    const rest = this.#line.slice(this.#at);
    const found = /^<<(-?)\s*(["']?)(\w+)\2/.exec(rest);
    if (!found) {
      if (rest.startsWith('<<<')) this.#skip(3);
      return rest.startsWith('<<<');
    }
    this.#documents.push({ end: found[3] ?? '', tabs: found[1] === '-' });
    this.#skip(found[0].length);
    return true;
  }

  #operator(): boolean {
    const found = /^(?:&&|\|\||\|&|[|;&])/.exec(this.#line.slice(this.#at))?.[0];
    // `2>&1` and `&>` are no ends of commands.
    if (found === undefined || (found === '&' && /[<>]/.test(this.#line.charAt(this.#at - 1)))) return false;
    this.#skip(found.length);
    this.#atCommand = true;
    this.#goesOn = found !== ';' && found !== '&' && this.#rest() === '';
    return true;
  }

  #rest(): string {
    return this.#line.slice(this.#at).trim();
  }

  #word(): void {
    const word = /^[^\s;&|()"'`\\$]+/.exec(this.#line.slice(this.#at))?.[0] ?? this.#line.charAt(this.#at);
    this.#skip(word.length);
    if (!this.#atCommand) return;
    const opened = openers.get(word);
    if (opened !== undefined) this.#open.push(opened);
    else if (word === this.#open.at(-1)) this.#open.pop();
    this.#atCommand = leaders.has(word);
  }

  #skip(length: number, then: 'close' | 'stay' = 'stay'): void {
    this.#at += length;
    if (then === 'close') this.#open.pop();
  }
}
