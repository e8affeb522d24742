/** Turns the screens of a session into one that is stepped through by two buttons. */
for (const session of document.querySelectorAll<HTMLElement>('.session')) {
  const screens = [...session.querySelectorAll<HTMLElement>('li')];
  if (screens.length < 2) continue;
  let shown = 0;
  const bar = document.createElement('div');
  bar.className = 'steps';
  const back = button('Previous');
  const forth = button('Next');
  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  bar.append(back, place, forth);
  session.append(bar);
  session.classList.add('stepped');

  const show = (index: number): void => {
    shown = Math.max(0, Math.min(screens.length - 1, index));
    for (const [at, screen] of screens.entries()) screen.classList.toggle('shown', at === shown);
    place.textContent = `Screen ${String(shown + 1)} of ${String(screens.length)}`;
    // Not `disabled`, which would take the focus away from who steps by keyboard.
    back.setAttribute('aria-disabled', String(shown === 0));
    forth.setAttribute('aria-disabled', String(shown === screens.length - 1));
  };
  back.addEventListener('click', () => {
    show(shown - 1);
  });
  forth.addEventListener('click', () => {
    show(shown + 1);
  });
  show(0);
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', `${text} screen`);
  return made;
}
