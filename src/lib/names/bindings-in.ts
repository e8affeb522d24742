/** A name that a text of the Nix language binds, such as `services.web.enable = true;`. */
export interface NixBinding {
  /** The parts of the name, those of the sets around it first; "*" for an element of a list. */
  parts: string[];
  /** Where an option's name may begin in `parts`: at its beginning, and after each list, as in `modules = [ { … } ]`. */
  starts: number[];
  /** Counted from 1. */
  line: number;
}

type Name = Pick<NixBinding, 'parts' | 'starts'>;

interface Frame {
  /** What closes it: a bracket, or "in". */
  closer: string;
  /** What the names inside are below; undefined: nothing that has a name. */
  around: Name;
  /** The name that the value at hand is of. */
  value: Name | undefined;
  /** The function that is applied at hand, by its name. */
  head: string | undefined;
}

const nameless: Name = { parts: [], starts: [0] };

/** Functions whose set has the names of the option itself. */
const transparent =
  /(?:^|\.)mk(?:If|Merge|Force|Default|Override|Before|After|Order|VMOverride|OptionDefault)$/;

/**
 * Comments and texts, names, and the signs that matter here; anything else is passed over. What does not end reaches to
 * the end of the text, so that it is looked at once.
 */
const token =
  /(?<skip>#[^\n]*|\/\*[^]*?(?:\*\/|$)|''(?:'''|''\$|''\\|[^']|'(?!'))*(?:''|$)|(?<![a-z+])[a-z+]+:\/\/[^\s;)"]+)|(?<text>"(?:[^"\\]|\\[^])*(?:"|\\?$))|(?<path>[A-Za-z_][\w'-]*(?:\.(?:[A-Za-z_][\w'-]*|"[^"\n$]*"))*)|(?<sign>==|[!<>]=|\$\{|[{}()[\]=;:])/g;

/**
 * Every name that a text binds, read without Nix: sets in sets make one name, while functions, their arguments and
 * `let` begin anew. What it cannot read it passes over; it never throws.
 */
export function bindingsIn(source: string): NixBinding[] {
  const found: NixBinding[] = [];
  const frames: Frame[] = [];
  let frame = open('', nameless);
  let before: { parts: string[]; line: number } | undefined;
  let line = 1;
  let seen = 0;
  const push = (closer: string, around: Name, value?: Name): void => {
    frames.push(frame);
    frame = open(closer, around, value);
  };
  const pop = (closer: string): void => {
    while (frame.closer !== closer && frames.length > 0) frame = frames.pop() ?? frame;
    frame = frames.pop() ?? frame;
    frame.head = undefined;
  };
  for (const match of source.matchAll(token)) {
    line += source.slice(seen, match.index).split('\n').length - 1;
    seen = match.index;
    const { path, sign = '', text } = match.groups ?? {};
    if (path === 'let') push('in', { parts: ['let'], starts: [] });
    else if (path === 'in') pop('in');
    else if (path !== undefined || text !== undefined) {
      const parts = path === undefined ? [text?.slice(1, -1) ?? ''] : partsOfPath(path);
      before = { parts, line };
      frame.head ??= path ?? '';
    }
    switch (sign) {
      case '=':
        if (!before) break;
        frame.value = below(frame.around, before.parts);
        frame.head = undefined;
        found.push({ ...frame.value, line: before.line });
        break;
      case '{':
        push('}', (isDirect(frame) ? frame.value : undefined) ?? nameless);
        break;
      case '${':
        push('}', nameless);
        break;
      case '(':
        push(')', nameless, isDirect(frame) ? frame.value : undefined);
        break;
      case '[':
        push(']', nameless, element(frame));
        break;
      case '}':
      case ')':
      case ']':
        pop(sign);
        break;
      case ';':
      case ':':
        frame.value = undefined;
        frame.head = undefined;
        break;
      default:
      // Names, texts, comments and comparisons open and close nothing.
    }
    if (sign !== '') before = undefined;
  }
  return found;
}

function open(closer: string, around: Name, value?: Name): Frame {
  return { closer, around, value, head: undefined };
}

/** Whether what opens now is the value itself, and no argument of another function. */
function isDirect({ head }: Frame): boolean {
  return head === undefined || transparent.test(head);
}

function element({ value, head }: Frame): Name | undefined {
  if (value === undefined || (head !== undefined && !transparent.test(head))) return undefined;
  if (head !== undefined) return value;
  const parts = [...value.parts, '*'];
  return { parts, starts: [...value.starts, parts.length] };
}

function below({ parts, starts }: Name, more: readonly string[]): Name {
  return { parts: [...parts, ...more], starts: [...starts] };
}

function partsOfPath(path: string): string[] {
  return (path.match(/"[^"]*"|[^."]+/g) ?? []).map((part) => part.replaceAll('"', ''));
}
