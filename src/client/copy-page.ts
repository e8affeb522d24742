/** The page's Markdown is fetched when its button is pressed. */
export function copyPageButton(): void {
  const tools = document.querySelector('.page-tools');
  const link = tools?.querySelector<HTMLAnchorElement>('a[type="text/markdown"]');
  const button = tools?.querySelector('button');
  const status = tools?.querySelector('[role=status]');
  if (!link || !button || !status) return;
  button.addEventListener('click', () => {
    copy(link.href).then(
      () => {
        status.textContent = 'Copied';
      },
      () => {
        status.textContent = 'The page could not be copied: follow the link Markdown, and copy it there.';
      },
    );
  });
}

/** A browser may forget, while it waits for the text, that a reader asked for this: so the clipboard waits instead. */
async function copy(address: string): Promise<void> {
  const markdown = read(address);
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await markdown);
    return;
  }
  const blob = markdown.then((text) => new Blob([text], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return answer.text();
}
