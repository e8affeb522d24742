import { syntaxCss } from '../lib/highlight/syntax-colours.ts';

const name = 'virtual:syntax.css';

/** Lets the layout import the generated colours of code as `virtual:syntax.css`, to be bundled with the other styles. */
export function syntaxStyles(): {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
} {
  return {
    name: 'provenix-syntax-styles',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? syntaxCss() : undefined),
  };
}
