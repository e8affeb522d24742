/** The search is a module of its own, fetched when the dialog first opens. */
export function searchOpeners(): void {
  let opening = false;
  const open = (): void => {
    if (opening) return;
    opening = true;
    // What is typed before the field is there belongs into it.
    let typed = '';
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') typed = typed.slice(0, -1);
      else if (event.key.length === 1) typed += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', hear, true);
    void import('./search.ts')
      .then(({ openSearch }) => openSearch(() => typed))
      .finally(() => {
        document.removeEventListener('keydown', hear, true);
        opening = false;
      });
  };
  document.querySelector('[data-search]')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !controlK) return;
    event.preventDefault();
    open();
  });
}
