/** How a line of Nix says that it is an error or a warning; `indent`: in a trace. */
export interface Said {
  word: 'error' | 'warning';
  indent: string;
}

/** What a line is: undefined, where it is neither an error nor a warning. */
export function saidWord(line: string): Said | undefined {
  const [, indent = '', word] = /^(\s*)(error|warning|evaluation warning):/.exec(line) ?? [];
  return word === undefined ? undefined : { word: word === 'error' ? 'error' : 'warning', indent };
}
