const choices = ['system', 'light', 'dark'] as const;
type Theme = (typeof choices)[number];

const isTheme = (value: string | undefined): value is Theme => choices.some((choice) => choice === value);

/** One button that goes round: system, light, dark. The choice is kept where the browser allows it. */
export function themeButton(): void {
  const button = document.querySelector('[data-theme-button]');
  const name = document.querySelector('[data-theme-name]');
  if (!button || !name) return;
  const root = document.documentElement;
  let theme: Theme = isTheme(root.dataset['theme']) ? root.dataset['theme'] : 'system';

  const show = (): void => {
    name.textContent = theme;
    button.setAttribute('aria-label', `Theme: ${theme}`);
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };
  button.addEventListener('click', () => {
    theme = choices[(choices.indexOf(theme) + 1) % choices.length] ?? 'system';
    show();
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden: the choice then holds for this page.
    }
  });
  show();
}
