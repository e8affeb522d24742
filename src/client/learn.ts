import { readLessons, withLesson } from '../lib/page/progress.ts';
import { element } from './elements.ts';

const key = 'lessons';

/** What was read, in this browser alone. Storage may be forbidden or full: then nothing is kept, and nothing is missing. */
const stored = {
  read: (): string[] => {
    try {
      return readLessons(localStorage.getItem(key));
    } catch {
      return [];
    }
  },
  add: (lesson: string): void => {
    try {
      localStorage.setItem(key, withLesson(localStorage.getItem(key), lesson));
    } catch {
      // The mark is a comfort, and no page needs it.
    }
  },
  clear: (): void => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  },
};

markAsRead(document.querySelector<HTMLElement>('[data-lesson-page]'));
showRead(document.querySelector<HTMLElement>('[data-lessons]'));
turnByKeys();

/** A lesson counts as read when its end was in sight. */
function markAsRead(lesson: HTMLElement | null): void {
  const end = document.querySelector('.turn');
  const path = lesson?.dataset['lessonPage'];
  if (!end || path === undefined) return;
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    stored.add(path);
    watcher.disconnect();
  });
  watcher.observe(end);
}

/** Marks the lessons of a list, and lets the marks be taken away. */
function showRead(list: HTMLElement | null): void {
  const read = stored.read();
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-lesson]') ?? [])].filter(({ dataset }) =>
    read.includes(dataset['lesson'] ?? ''),
  );
  if (!list || items.length === 0) return;
  const marks = items.map((item) => {
    const mark = element('span', { class: 'tag' }, 'read');
    item.querySelector('a')?.after(' ', mark);
    return mark;
  });
  const clear = element('button', { type: 'button' }, 'Clear what is marked as read');
  clear.addEventListener('click', () => {
    stored.clear();
    for (const mark of marks) mark.remove();
    clear.remove();
  });
  list.after(clear);
}

/** The arrow keys turn pages, unless something that is scrolled or typed in has the focus. */
function turnByKeys(): void {
  const links = { ArrowRight: 'next', ArrowLeft: 'prev' } as const;
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused.id !== 'main' && !focused.matches('.turn a')) return;
    document.querySelector<HTMLAnchorElement>(`.turn a[rel=${links[event.key]}]`)?.click();
  });
}
