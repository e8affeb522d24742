import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Launch {
  executablePath?: string;
  env?: Record<string, string>;
}

/** Named by a variable: the package is optional, and its types may be missing. */
const packageName = '@sparticuz/chromium';
const fromPackage = resolve('node_modules', packageName);

interface ChromiumPackage {
  default: { executablePath(): Promise<string> };
  inflate(archive: string): Promise<string>;
}

const fromSystem = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * A Chromium for Playwright, without root and without Playwright's own download:
 * CHROME, else the one of the npm package (Linux x64), else the system's. {} leaves it to Playwright.
 */
export async function browser(cache = resolve('.cache/chromium')): Promise<Launch> {
  if (process.env['CHROME']) return { executablePath: process.env['CHROME'] };
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(fromPackage))
    return unpacked(cache);
  const found = fromSystem.find((path) => existsSync(path));
  return found ? { executablePath: found } : {};
}

/** The package's browser with its libraries and fonts, unpacked once for each version. */
async function unpacked(cache: string): Promise<Launch> {
  const { version } = JSON.parse(readFileSync(join(fromPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, version);
  const ready = join(folder, 'ready');
  const fonts = join(folder, 'fonts.conf');
  if (!existsSync(ready)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await unpack(folder);
    // Its own font settings name folders of another machine; text without a font has no width, and tests fail.
    writeFileSync(
      fonts,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>`,
    );
    writeFileSync(ready, '');
  }
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...(Object.fromEntries(inherited) as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: fonts,
    },
  };
}

/** The package unpacks into the folder for temporary files, and takes whatever lies there: it gets one of ours. */
async function unpack(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const chromium = (await import(packageName)) as ChromiumPackage;
    await chromium.default.executablePath();
    // Its libraries are unpacked by itself on Lambda only.
    await chromium.inflate(join(fromPackage, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
