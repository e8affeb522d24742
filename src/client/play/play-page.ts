import type { PlayFile, PlayUnit } from '../../lib/machine/play-unit.ts';
import styles from '../../styles/bench.css?url';
import { element } from '../elements.ts';
import { fetchJson } from '../load-once.ts';
import { loadStyle } from '../load-style.ts';
import { refusal } from './file-name.ts';
import { pack, unpack } from './share.ts';
import { Workbench } from './workbench.ts';

/** What the page begins with where the address names nothing. */
const scratch: PlayUnit = {
  id: 'scratch',
  kind: 'recipe',
  title: 'a flake of your own',
  page: '',
  nixpkgs: true,
  git: null,
  variants: [
    {
      name: 'flake',
      files: [
        {
          path: 'flake.nix',
          text: '{\n  outputs = { self }: {\n    answer = builtins.map (x: x * x) [ 1 2 3 ];\n  };\n}\n',
        },
      ],
      steps: [{ id: 'answer', run: 'nix eval .#answer', live: true }],
    },
  ],
};

/** Fills the page /play/ with what its address names: ?unit=<id>, or #files=<packed>, which browsers do not send. */
export async function playPage(place: HTMLElement): Promise<void> {
  const styled = loadStyle(styles);
  const tools = element('div', { class: 'bench-tools' });
  const said = element('p', { role: 'status' });
  const { bench, note } = await fromAddress(
    new URLSearchParams(location.search),
    new URLSearchParams(location.hash.slice(1)).get('files'),
  );
  said.textContent = note ?? '';
  const share = element('button', { type: 'button' }, 'Copy a link');
  share.addEventListener('click', () => {
    void copyLink(bench).then((text) => {
      said.textContent = text;
    });
  });
  const download = element('button', { type: 'button' }, 'Download as a folder');
  download.addEventListener('click', () => void saveFolder(bench));
  tools.append(share, download);
  await styled;
  place.replaceChildren(tools, said, bench.element);
}

async function fromAddress(
  query: URLSearchParams,
  packed: string | null,
): Promise<{ bench: Workbench; note?: string }> {
  const id = query.get('unit');
  if (packed !== null) {
    const shared = await unpack(packed);
    const files = shared?.files.filter(
      ({ path }, index, all) => refusal(path, all.slice(0, index)) === undefined,
    );
    if (shared && files && files.length > 0)
      return {
        bench: new Workbench({ unit: await named(shared.unit), variant: '', files, command: shared.command }),
      };
    return {
      bench: new Workbench({ unit: scratch, variant: 'flake' }),
      note: 'The link holds no files that can be read, so this is a new flake.',
    };
  }
  if (id !== null) {
    const unit = await named(id);
    const variant = query.get('variant') ?? '';
    return {
      bench: new Workbench({ unit, variant, step: query.get('step') ?? undefined }),
      ...(unit === scratch && {
        note: `There is no unit "${id.slice(0, 80)}" that runs here, so this is a new flake.`,
      }),
    };
  }
  return { bench: new Workbench({ unit: scratch, variant: 'flake' }) };
}

async function named(id: string | undefined): Promise<PlayUnit> {
  if (id === undefined || id === scratch.id || !/^[a-z\d-]{1,80}$/.test(id)) return scratch;
  return fetchJson<PlayUnit>(`play/units/${id}.json`).catch(() => scratch);
}

async function copyLink(bench: Workbench): Promise<string> {
  try {
    const fragment = await pack({ files: bench.files(), command: bench.command(), unit: bench.unit });
    const link = new URL(`${location.pathname}#files=${fragment}`, location.href).href;
    history.replaceState(undefined, '', link);
    await navigator.clipboard.writeText(link);
    return 'Copied. The link holds your files; nothing was sent.';
  } catch (error) {
    return error instanceof Error && error.message.startsWith('These files')
      ? error.message
      : 'The browser does not let the page copy; the address of this page is the link now.';
  }
}

async function saveFolder(bench: Workbench): Promise<void> {
  const { zipSync, strToU8 } = await import('fflate');
  const entries = bench
    .files()
    .map(({ path, text, form }: PlayFile) => [
      `${bench.unit}/${path}`,
      [strToU8(text), { os: 3, attrs: (form === 'executable' ? 0o100755 : 0o100644) << 16 }],
    ]);
  const zip = zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
  const link = element('a', {
    href: URL.createObjectURL(new Blob([zip], { type: 'application/zip' })),
    download: `${bench.unit}.zip`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}
