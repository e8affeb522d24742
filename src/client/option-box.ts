/** The page that tells of options. Until a reader touches its box nothing is loaded; `#<name>` in the address asks. */
export function optionBox(): void {
  const box = document.querySelector<HTMLElement>('[data-option-box]');
  const input = box?.querySelector('input');
  const state = box?.querySelector('[role=status]');
  const list = box?.querySelector('[data-options]');
  if (!box || !input || !state || !list) return;
  /** Counts questions, so that a late answer does not replace a newer one. */
  let asked = 0;
  const answer = async (): Promise<void> => {
    const mine = ++asked;
    const question = input.value;
    if (question.trim() === '') {
      list.replaceChildren();
      state.textContent = '';
      return;
    }
    try {
      const { answerOption } = await import('./option-answer.ts');
      const { said, items } = await answerOption(question);
      if (mine !== asked) return;
      list.replaceChildren(...items);
      state.textContent = said;
    } catch {
      if (mine === asked) state.textContent = 'The index could not be loaded. Try again when you are online.';
    }
  };
  const fromAddress = (): void => {
    if (location.hash.length < 2) return;
    input.value = decodeURIComponent(location.hash.slice(1));
    // Without this script the fragment leads to the row of the option; with it, the answer stands at the box.
    void answer().then(() => {
      box.scrollIntoView();
    });
  };
  input.addEventListener('input', () => void answer());
  input.addEventListener(
    'focus',
    () => void import('./option-answer.ts').then(({ loadOptions }) => loadOptions()).catch(() => undefined),
    { once: true },
  );
  addEventListener('hashchange', fromAddress);
  fromAddress();
  // A browser may bring back what was typed before a reload.
  if (input.value !== '') void answer();
}
