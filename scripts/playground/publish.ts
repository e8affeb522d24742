import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Image, currentImage } from './image.ts';

/** Where a built site has its machine. */
export const machineFolder = 'machine';

/**
 * Copies the machine into a built site, where there is an image and a site. What names it is written last, so that no
 * page finds a machine that is not whole.
 * @returns the image; undefined: there was none
 */
export async function publishImage(root: string, site: string): Promise<Image | undefined> {
  const image = await currentImage(root);
  if (!image || !existsSync(site)) return image;
  const place = join(site, machineFolder);
  const named = join(place, 'machine.json');
  const facts = await readFile(join(image.folder, 'machine.json'), 'utf8');
  if (existsSync(named) && (await readFile(named, 'utf8')) === facts) return image;
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await cp(image.folder, join(place, image.facts.folder), { recursive: true });
  await writeFile(named, facts);
  return image;
}
