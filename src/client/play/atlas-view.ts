import { explain, findErrors } from '../error-table.ts';
import { pageView } from '../error-views.ts';
import { element } from '../elements.ts';

/**
 * What the atlas of errors knows of a failed run: the page, with the line that it knows it by.
 * @param broken the page of an error whose files these are, and its message: to bring it back is what was asked for
 */
export async function atlasView(
  output: string,
  broken?: { message: string; page: string },
): Promise<HTMLElement[]> {
  if (broken && output.includes(broken.message))
    return [
      element(
        'p',
        { class: 'best' },
        'You brought the error of this page back. Reset, or undo your change, and it is gone.',
      ),
    ];
  try {
    const found = await findErrors(output);
    if (found.none || !found.matches[0]) return [];
    return [pageView(found, await explain(found.matches[0].id), output)];
  } catch {
    return [element('p', {}, 'The list of errors could not be loaded, so no page is offered for this one.')];
  }
}
