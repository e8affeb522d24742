import { Player } from './session/player.ts';

/** Each session of the page becomes one that is stepped through, and a terminal when it is first looked at. */
const players = new Map<Element, Player>();
for (const session of document.querySelectorAll<HTMLElement>('.session'))
  if (session.querySelector('.player')) players.set(session, new Player(session));

const opened = new Set<Element>();
const looked = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) players.get(target)?.pause();
    else if (!opened.has(target)) {
      opened.add(target);
      void paint(target as HTMLElement);
    }
  }
});
for (const session of players.keys()) looked.observe(session);

/** The terminal is fetched when the first session is in view. Where it cannot be, the text stays. */
async function paint(session: HTMLElement): Promise<void> {
  const player = players.get(session);
  const { columns, rows } = session.dataset;
  try {
    const { openScreen } = await import('./session/screen.ts');
    if (player) player.follow(openScreen(player.shown, Number(columns), Number(rows)));
  } catch {
    opened.delete(session);
  }
}
