import { InvalidArgumentError } from 'commander';
import { printable } from '../src/lib/terminal/printable.ts';

/** Reads the value of a flag that is a whole number, for commander. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new InvalidArgumentError(
        `found "${printable(text)}", expected a whole number from ${String(least)}`,
      );
    return value;
  };
}
