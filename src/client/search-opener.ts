/** The search is a module of its own, fetched when the dialog first opens. */
export function searchOpeners(): void {
  const open = (): void => {
    void import('./search.ts').then(({ openSearch }) => openSearch());
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
