import { type NavPage, neighbours } from '../lib/page/navigation.ts';
import { byNeed } from '../lib/template/by-need.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { once } from './once.ts';
import { allUnits } from './units.ts';

export type TemplateEntry = Extract<UnitEntry, { kind: 'template' }>;

export interface TemplatePage extends NavPage {
  unit: TemplateEntry;
}

/** Templates, those that most people need first. */
export const templatePages = once(async (): Promise<TemplatePage[]> =>
  [...(await allUnits())]
    .flatMap(([id, unit]) =>
      unit.kind === 'template'
        ? [
            {
              id,
              title: unit.title,
              about: unit.summary,
              order: unit.template.order,
              path: `/templates/${id}/`,
              unit,
            },
          ]
        : [],
    )
    .toSorted(byNeed),
);

export interface TemplatePageProps {
  page: TemplatePage;
  /** All templates, for the sidebar. */
  pages: TemplatePage[];
  previous: NavPage | undefined;
  next: NavPage | undefined;
}

/** What each template's page shows in addition to the template itself. */
export async function templatePageProps(): Promise<TemplatePageProps[]> {
  const pages = await templatePages();
  return pages.map((page) => ({ page, pages, ...neighbours(pages, page.path) }));
}
