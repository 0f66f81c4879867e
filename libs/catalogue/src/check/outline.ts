import type { Place } from '#kernel';
import { languagesOf } from '../format/course-source.js';
import { fieldOf, itemsOf, textOf, type Value } from '../source/value.js';

/** What other files of a course are held against; read without judging, so that one fault hides no other. */
export interface Outline {
  readonly slug: string;
  readonly place: Place;
  readonly languages: readonly string[];
  readonly modules: readonly OutlineModule[];
  /** The test's sections; null where the course has no test. */
  readonly sections: readonly OutlineSection[] | null;
}

export interface OutlineModule {
  readonly slug: string;
  readonly place: Place;
  readonly objectives: readonly OutlineName[];
  readonly lessons: readonly OutlineName[];
}

export interface OutlineName {
  readonly name: string;
  readonly place: Place;
}

export interface OutlineSection {
  readonly place: Place;
  readonly draw: number;
  readonly tags: readonly string[];
  readonly types: readonly string[] | null;
  readonly competences: readonly string[] | null;
  readonly difficulties: readonly number[] | null;
  readonly questions: readonly string[] | null;
  readonly stimuli: boolean;
}

/** @param slug the folder's name */
export function outlineOf(slug: string, course: Value): Outline {
  const test = fieldOf(course, 'test');
  return {
    slug,
    place: course.place,
    languages: languagesOf(course),
    modules: itemsOf(fieldOf(course, 'modules')).map(moduleOf),
    sections:
      test === null || test.kind === 'nothing' ? null : itemsOf(fieldOf(test, 'sections')).map(sectionOf),
  };
}

function moduleOf(module: Value): OutlineModule {
  return {
    slug: textOf(fieldOf(module, 'slug')),
    place: module.place,
    objectives: itemsOf(fieldOf(module, 'objectives')).map((each) => nameOf(fieldOf(each, 'id') ?? each)),
    lessons: itemsOf(fieldOf(module, 'lessons')).map(nameOf),
  };
}

function nameOf(value: Value): OutlineName {
  return { name: textOf(value), place: value.place };
}

function sectionOf(section: Value): OutlineSection {
  const from = fieldOf(section, 'from');
  const words = (name: string) =>
    fieldOf(from, name)?.kind === 'list' ? itemsOf(fieldOf(from, name)).map(textOf) : null;
  const [draw, stimuli, difficulties] = [
    fieldOf(section, 'draw'),
    fieldOf(from, 'stimuli'),
    fieldOf(from, 'difficulties'),
  ];
  return {
    place: section.place,
    draw: draw?.kind === 'number' ? draw.number : 0,
    tags: words('tags') ?? [],
    types: words('types'),
    competences: words('competences'),
    difficulties:
      difficulties?.kind === 'list'
        ? difficulties.items.map((each) => (each.kind === 'number' ? each.number : 0))
        : null,
    questions: words('questions'),
    stimuli: stimuli?.kind === 'boolean' && stimuli.boolean,
  };
}
