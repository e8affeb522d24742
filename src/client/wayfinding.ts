/** Where a reader is: the entry of the sidebar in sight, and the section marked in the contents. */
export function wayfinding(): void {
  const entry = document.querySelector<HTMLElement>('.side [aria-current=page]');
  if (entry) bringIntoSight(entry, entry.closest('.side'));
  markSection();
}

/** Scrolls the list alone, never the page; on a phone the list is folded, and nothing is to be scrolled. */
function bringIntoSight(entry: HTMLElement, list: Element | null): void {
  const at = entry.getBoundingClientRect();
  if (!list || at.height === 0) return;
  const box = list.getBoundingClientRect();
  if (at.top < box.top || at.bottom > box.bottom) list.scrollTop += at.top - box.top - box.height / 3;
}

function markSection(): void {
  const contents = document.querySelector('.contents');
  const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;
  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    // A third of the window: what is above has been read.
    const here = sections.findLast(
      ({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3,
    )?.link;
    if (here === marked) return;
    marked?.removeAttribute('aria-current');
    here?.setAttribute('aria-current', 'true');
    marked = here;
    if (here) bringIntoSight(here, contents);
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
