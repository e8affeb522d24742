/** A part of a screen in which all characters look alike, as the page shows it. */
export interface Run {
  text: string;
  /** As browsers write a colour. */
  ink: string;
  /** undefined: that of the terminal. */
  ground?: string | undefined;
  bold: boolean;
}

/** What no text of a screen has: with these a text could be an order to the terminal. */
// eslint-disable-next-line no-control-regex -- they are what is taken away
const orders = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Where a terminal's colours of its own choice begin; those before have a meaning each. */
const firstColour = 16;

/** What a terminal is given to show a screen: text and colours, and no other order than to begin with nothing. */
export interface Painting {
  text: string;
  /** The colours that the text names by their place, as xterm.js has them in `extendedAnsi`. */
  colours: string[];
}

/** The text names colours by places of a list, since only browsers read what browsers write of a colour. */
export function paint(runs: readonly Run[]): Painting {
  const colours = [
    ...new Set(runs.flatMap(({ ink, ground }) => (ground === undefined ? [ink] : [ink, ground]))),
  ];
  const place = (colour: string): string => String(firstColour + colours.indexOf(colour));
  const painted = ({ text, ink, ground, bold }: Run): string => {
    const looks = [
      bold ? '1' : '22',
      `38;5;${place(ink)}`,
      ground === undefined ? '49' : `48;5;${place(ground)}`,
    ];
    return `\u001b[${looks.join(';')}m${text.replaceAll(orders, '').replaceAll('\n', '\r\n')}`;
  };
  return { text: `\u001bc\u001b[?25l${runs.map(painted).join('')}`, colours };
}
