import { defineCollection } from 'astro:content';
import { claimsLoader, deprecationsLoader, glossaryLoader } from './loaders/facts.ts';
import { optionsLoader } from './loaders/options.ts';
import { pagesLoader } from './loaders/pages.ts';
import { unitsLoader } from './loaders/units.ts';
import { claimsSchema } from './schemas/claim.ts';
import { deprecationsSchema } from './schemas/deprecation.ts';
import { glossarySchema } from './schemas/glossary.ts';
import {
  errorPageSchema,
  lessonPageSchema,
  referencePageSchema,
  tutorialPageSchema,
} from './schemas/page.ts';
import { shownOptionsSchema } from './schemas/names.ts';

export const collections = {
  claims: defineCollection({ loader: claimsLoader(), schema: claimsSchema }),
  deprecations: defineCollection({ loader: deprecationsLoader(), schema: deprecationsSchema }),
  glossary: defineCollection({ loader: glossaryLoader(), schema: glossarySchema }),
  options: defineCollection({ loader: optionsLoader(), schema: shownOptionsSchema }),
  units: defineCollection({ loader: unitsLoader() }),
  reference: defineCollection({ loader: pagesLoader('reference'), schema: referencePageSchema }),
  concepts: defineCollection({ loader: pagesLoader('concepts'), schema: referencePageSchema }),
  errors: defineCollection({ loader: pagesLoader('errors'), schema: errorPageSchema }),
  tutorials: defineCollection({ loader: pagesLoader('tutorials'), schema: tutorialPageSchema }),
  lessons: defineCollection({ loader: pagesLoader('lessons'), schema: lessonPageSchema }),
};
