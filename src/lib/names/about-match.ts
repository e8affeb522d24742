import type { OptionIndex, PackageIndex } from '../../schemas/names.ts';
import type { Parts } from '../match/parts.ts';
import { aboutOption } from './about-option.ts';
import { aboutPackage } from './about-package.ts';

/** The indexes of real names, each loaded when it is asked for: all of them are large. */
export interface LoadNames {
  nixos: () => Promise<OptionIndex>;
  home: () => Promise<OptionIndex>;
  packages: () => Promise<PackageIndex>;
}

/** Errors whose message names an option, or an attribute that may be a package. */
const ofOptions = ['option-does-not-exist', 'option-removed'];
const ofPackages = ['attribute-missing', 'undefined-variable', 'package-renamed-or-removed'];

/**
 * What the real names say of the name in a message, a sentence each: "Did you mean …?".
 * Loads nothing where the message names neither an option nor what may be a package.
 */
export async function aboutMatch(
  load: LoadNames,
  { id, parts }: { id: string; parts: Parts },
): Promise<string[]> {
  const { option } = parts;
  const name = parts.attribute ?? parts.variable ?? parts.package;
  if (option !== undefined && ofOptions.includes(id))
    return aboutOption(...(await Promise.all([load.nixos(), load.home()])), option);
  if (name !== undefined && ofPackages.includes(id)) return aboutPackage(await load.packages(), name);
  return [];
}
