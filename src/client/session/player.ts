import { type Found, find } from './find.ts';
import type { Screen } from './screen.ts';

/** Milliseconds that a screen stays while a session plays, at speed 1: enough to read it. */
const pace = 2000;

/**
 * A session that is stepped through and played: the controls that the page has below it
 * (src/components/page/SessionPlayer.astro) and what they do. It works on the text; the terminal that comes to lie over
 * it follows.
 */
export class Player {
  readonly #session: HTMLElement;
  readonly #screens: HTMLElement[];
  readonly #place: HTMLElement;
  #shown = 0;
  #screen: Screen | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: Found | undefined;

  constructor(session: HTMLElement) {
    this.#session = session;
    this.#screens = [...session.querySelectorAll<HTMLElement>('ol:not(.moments) > li')];
    this.#place = this.#control('place') as HTMLElement;
    this.#on('back', 'click', () => {
      this.#go(this.#shown - 1);
    });
    this.#on('forth', 'click', () => {
      this.#go(this.#shown + 1);
    });
    this.#on('play', 'click', () => {
      this.#play(this.#timer === undefined);
    });
    this.#on('copy', 'click', () => void this.#copy());
    this.#on('seek', 'input', ({ value }) => {
      this.#go(Number(value) - 1);
    });
    this.#on('find', 'input', ({ value }) => {
      this.#find(value);
    });
    this.#on('find', 'keydown', ({ value }, event) => {
      if ((event as KeyboardEvent).key !== 'Enter') return;
      event.preventDefault();
      this.#find(value, this.#found);
    });
    for (const [index, moment] of this.#moments().entries())
      moment.addEventListener('click', () => {
        this.#go(index);
      });
    this.#show(0);
  }

  /** The <pre> that is shown. */
  get shown(): HTMLElement {
    return this.#screens[this.#shown]?.querySelector('pre') as HTMLElement;
  }

  /** Lays the terminal over it. */
  follow(screen: Screen): void {
    this.#screen = screen;
  }

  pause(): void {
    this.#play(false);
  }

  #on(name: string, event: string, act: (control: HTMLInputElement, event: Event) => void): void {
    const control = this.#control(name);
    control?.addEventListener(event, (what) => {
      act(control, what);
    });
  }

  /** Short sessions have only some. */
  #control(name: string): HTMLInputElement | null {
    return this.#session.querySelector(`[data-control="${name}"]`);
  }

  #moments(): HTMLElement[] {
    return [...this.#session.querySelectorAll<HTMLElement>('.moments button')];
  }

  /** Where a reader goes there is no more playing. */
  #go(index: number): void {
    this.#play(false);
    this.#show(index);
  }

  #show(index: number): void {
    const last = this.#screens.length - 1;
    this.#shown = Math.max(0, Math.min(last, index));
    for (const [at, screen] of this.#screens.entries()) screen.classList.toggle('shown', at === this.#shown);
    this.#screen?.show(this.shown);
    this.#place.textContent = `Screen ${String(this.#shown + 1)} of ${String(last + 1)}`;
    // Not `disabled`, which would take the focus away from who steps by keyboard.
    this.#control('back')?.setAttribute('aria-disabled', String(this.#shown === 0));
    this.#control('forth')?.setAttribute('aria-disabled', String(this.#shown === last));
    const seek = this.#control('seek');
    if (seek) seek.value = String(this.#shown + 1);
    seek?.setAttribute('aria-valuetext', this.#place.textContent);
    for (const [at, moment] of this.#moments().entries())
      moment.setAttribute('aria-current', at === this.#shown ? 'step' : 'false');
    // The line of moments scrolls, and the page does not.
    const moment = this.#moments()[this.#shown]?.parentElement;
    moment?.parentElement?.scrollTo({ left: moment.offsetLeft });
  }

  #play(plays: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const button = this.#control('play');
    if (!button) return;
    button.textContent = plays ? 'Pause' : 'Play';
    // What comes by itself every two seconds is not read aloud.
    this.#place.setAttribute('aria-live', plays ? 'off' : 'polite');
    if (!plays) return;
    if (this.#shown === this.#screens.length - 1) this.#show(0);
    this.#later();
  }

  #later(): void {
    const speed = Number(this.#control('speed')?.value ?? 1);
    this.#timer = setTimeout(() => {
      this.#show(this.#shown + 1);
      if (this.#shown === this.#screens.length - 1) this.#play(false);
      else this.#later();
    }, pace / speed);
  }

  async #copy(): Promise<void> {
    const marked = this.#screen?.marked() ?? '';
    const text = marked === '' ? (this.shown.querySelector('samp')?.textContent ?? '') : marked;
    this.#place.textContent = await navigator.clipboard.writeText(text).then(
      () => 'Copied.',
      () => 'The browser does not let the page copy.',
    );
  }

  #find(wanted: string, after?: Found): void {
    const texts = this.#screens.map((screen) => screen.querySelector('samp')?.textContent ?? '');
    this.#found = find(texts, wanted, { from: this.#shown, after });
    if (this.#found) {
      const { screen, row, column } = this.#found;
      this.#go(screen);
      this.#screen?.mark(row, column, wanted.length);
    } else if (wanted !== '') this.#place.textContent = 'No screen has it.';
  }
}
