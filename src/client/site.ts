import { copyButtons } from './copy.ts';
import { copyPageButton } from './copy-page.ts';
import { errorBoxes } from './error-box.ts';
import { optionBox } from './option-box.ts';
import { runButtons } from './run-buttons.ts';
import { searchOpeners } from './search-opener.ts';
import { themeButton } from './theme.ts';
import { wayfinding } from './wayfinding.ts';

/** On every page, and small: the dialog, the matcher and their tables are fetched when they are first wanted. */
themeButton();
copyButtons();
runButtons();
copyPageButton();
searchOpeners();
errorBoxes();
wayfinding();
optionBox();

const play = document.querySelector<HTMLElement>('[data-play]');
if (play) void import('./play/play-page.ts').then(({ playPage }) => playPage(play));

if (document.querySelector('[data-missing]'))
  void import('./missing.ts').then(({ searchForMissing }) => searchForMissing());
