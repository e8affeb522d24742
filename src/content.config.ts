import { defineCollection } from 'astro:content';
import { pagesLoader } from './loaders/pages.ts';
import { unitsLoader } from './loaders/units.ts';
import { errorPageSchema, referencePageSchema } from './schemas/page.ts';

export const collections = {
  units: defineCollection({ loader: unitsLoader() }),
  reference: defineCollection({ loader: pagesLoader('reference'), schema: referencePageSchema }),
  concepts: defineCollection({ loader: pagesLoader('concepts'), schema: referencePageSchema }),
  errors: defineCollection({ loader: pagesLoader('errors'), schema: errorPageSchema }),
};
