import type { CourseId, RevisionId } from '#kernel';
import type { CourseModule } from './course-content.js';
import type { Revision } from './course-revisions.repository.js';
import { languageShown, textIn, type Texts } from './texts.js';

/** A course as the catalogue lists it, in the reader's language where it has it. */
export interface CatalogueEntry {
  readonly id: CourseId;
  readonly revisionId: RevisionId;
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  /** The language in which title and summary stand. */
  readonly lang: string;
  readonly level: number;
  readonly hours: number;
  readonly jp: number;
  readonly modules: readonly { readonly slug: string; readonly title: string; readonly lessons: number }[];
  /** Each with the kilobytes (1,000 bytes, packed) of all its lessons. */
  readonly languages: readonly { readonly lang: string; readonly kilobytes: number }[];
  readonly certifies: readonly string[];
  readonly test: { readonly slug: string; readonly title: string } | null;
}

/** A revision of a course, with texts in all of its languages. */
export interface CourseView {
  readonly id: CourseId;
  readonly revisionId: RevisionId;
  /** Of the revision, counted from 1. */
  readonly number: number;
  readonly slug: string;
  readonly code: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly level: number;
  readonly hours: number;
  readonly jp: number;
  readonly languages: readonly string[];
  readonly certifies: readonly string[];
  readonly modules: readonly CourseModule[];
  readonly test: Revision['content']['test'];
  readonly testSlug: string | null;
  /** Language → bytes of all its lessons, packed. */
  readonly gzipBytes: Readonly<Record<string, number>>;
}

export function courseView({ id, revisionId, number, content }: Revision): CourseView {
  return { ...content, id, revisionId, number, testSlug: content.test?.slug ?? null };
}

export function catalogueEntry(course: CourseView, reader: string): CatalogueEntry {
  const { id, revisionId, slug, code, level, hours, jp, certifies, test } = course;
  const lang = languageShown(course.languages, reader);
  return {
    id,
    revisionId,
    slug,
    code,
    title: textIn(course.title, lang),
    summary: textIn(course.summary, lang),
    lang,
    level,
    hours,
    jp,
    modules: course.modules.map((module) => ({
      slug: module.slug,
      title: textIn(module.title, lang),
      lessons: module.lessons.length,
    })),
    languages: course.languages.map((each) => ({
      lang: each,
      kilobytes: kilobytes(course.gzipBytes[each] ?? 0),
    })),
    certifies,
    test: test === null ? null : { slug: test.slug, title: textIn(test.title, lang) },
  };
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1_000));
}
