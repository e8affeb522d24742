import { copyButtons } from './copy.ts';
import { errorBoxes } from './error-box.ts';
import { searchOpeners } from './search-opener.ts';
import { themeButton } from './theme.ts';

/** On every page, and small: the dialog, the matcher and their tables are fetched when they are first wanted. */
themeButton();
copyButtons();
searchOpeners();
errorBoxes();

if (document.querySelector('[data-missing]'))
  void import('./missing.ts').then(({ searchForMissing }) => searchForMissing());
