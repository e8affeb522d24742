import { errorFamilies } from '../../scripts/pack/error-families.ts';
import { readUnitsOf } from '../../scripts/pack/read-units-of.ts';
import { repository } from './repository.ts';

/** The errors of this repository. */
export const errors = await readUnitsOf(repository, 'error');
/** What the table of signatures is compiled from. */
export const families = errorFamilies(errors);
