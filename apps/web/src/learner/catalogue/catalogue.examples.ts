import type { CatalogueEntry } from '#catalogue';
import { halfWay } from '../course.examples.js';
import { type CatalogueFilters } from './catalogue-filters.js';
import { cataloguePage, type CatalogueView } from './catalogue.view.js';

const entry = {
  ...{
    slug: 'dd110',
    code: 'DD110',
    title: 'Cyber hygiene',
    summary: 'Keep it.',
    lang: 'en',
    hours: 3,
    certifies: ['C1-2'],
  },
  languages: [{ lang: 'en', kilobytes: 84 }],
} as unknown as CatalogueEntry;
const entries = [entry, { ...entry, slug: 'dd120', hours: 1, certifies: ['C2-2'] }];
const topics = new Map([['C1', 'Cyber hygiene']]);
const page = (filters: Partial<CatalogueFilters>) =>
  cataloguePage(
    {
      ...{ entries, topics, own: new Map([['dd110', halfWay]]) },
      filters: { topic: null, language: null, length: null, ...filters },
    },
    'en',
  ).view;

export const catalogueExamples: Readonly<Record<string, CatalogueView>> = {
  all: page({}),
  narrowed: page({ topic: 'C1', length: 'medium' }),
  empty: page({ topic: 'C1', length: 'short' }),
};
