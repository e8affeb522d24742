import { copyButtons } from './copy.ts';
import { copyPageButton } from './copy-page.ts';
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
wayfinding();

// These parts belong to few pages, so that the others do not carry them.
if (document.querySelector('[data-error-box]'))
  void import('./error-box.ts').then(({ errorBox }) => {
    errorBox();
  });
if (document.querySelector('[data-option-box]'))
  void import('./option-box.ts').then(({ optionBox }) => {
    optionBox();
  });

const sessions = document.querySelectorAll('.session');
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void import('./session.ts');
  },
  { rootMargin: '25%' },
);
for (const session of sessions) near.observe(session);

const play = document.querySelector<HTMLElement>('[data-play]');
if (play) void import('./play/play-page.ts').then(({ playPage }) => playPage(play));

if (document.querySelector('[data-missing]'))
  void import('./missing.ts').then(({ searchForMissing }) => searchForMissing());
