import { createHash } from 'node:crypto';
import type { Place, Problem } from '#kernel';
import type { CourseFiles } from '../course-files.js';
import { readYaml } from '../source/read-yaml.js';
import type { Report, Shape } from '../source/shapes.js';
import { itemsOf, type Value } from '../source/value.js';
import type { MarkdownTargets, Picture } from '../text/markdown.js';
import { readSvg } from '../text/svg.js';
import type { Outline } from './outline.js';

/** A drawing of a course, addressed by what it holds. */
export interface AuthoredPicture extends Picture {
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly hash: string;
  readonly svg: string;
}

/** One course under inspection: its files, and the faults found so far. */
export class CourseDesk {
  readonly problems: Problem[] = [];
  readonly report: Report = (place, message) => void this.problems.push({ place, message });

  /** Whether a file could not be read at all, so that what it holds must not be missed elsewhere. */
  isBlind = false;

  constructor(
    readonly slug: string,
    private readonly files: CourseFiles,
  ) {}

  /** The course's files under a folder, without the course's own name. */
  paths(under = ''): string[] {
    const start = `${this.slug}/`;
    return [...this.files.keys()]
      .filter((path) => path.startsWith(start + under))
      .map((path) => path.slice(start.length));
  }

  text(path: string): string | null {
    return this.files.get(this.nameOf(path)) ?? null;
  }

  /** The file's name as problems show it. */
  nameOf(path: string): string {
    return `${this.slug}/${path}`;
  }

  top(path: string): Place {
    return { file: this.nameOf(path), line: 1, column: 1 };
  }

  /** The value of a YAML file; its faults are reported, and an empty file is one. */
  yaml(path: string): Value | null {
    const { value, problems } = readYaml(this.nameOf(path), this.text(path) ?? '');
    this.problems.push(...problems);
    if (value === null) this.isBlind = true;
    if (value === null && problems.length === 0) this.report(this.top(path), 'the file is empty');
    return value;
  }

  /** The entries of a YAML file that is a list. */
  yamlList(path: string): readonly Value[] {
    const value = this.yaml(path);
    if (value !== null && value.kind !== 'list') this.report(value.place, 'expected a list');
    return itemsOf(value);
  }

  read<T>(shape: Shape<T>, value: Value | null): T | undefined {
    return value === null ? undefined : shape(value, this.report);
  }

  pictures(): AuthoredPicture[] {
    return this.paths('media/').flatMap((path) => {
      const svg = this.text(path)!;
      const read = path.endsWith('.svg') ? readSvg(this.nameOf(path), svg) : null;
      if (read === null) this.report(this.top(path), 'media are SVG drawings');
      if (read?.ok === false) this.problems.push(...read.problems);
      if (!read?.ok) return [];
      const hash = createHash('sha256').update(svg).digest('hex');
      return [{ path, svg, hash, address: `/media/${hash}.svg`, ...read.value }];
    });
  }
}

/** Finds what the texts of a course mention: its drawings, and its lessons by their file. */
export function targetsOf(outline: Outline, pictures: readonly AuthoredPicture[]): MarkdownTargets {
  const byPath = new Map(pictures.map((picture) => [picture.path, picture]));
  const pages = new Map<string, string>(
    outline.modules.flatMap((module) =>
      module.lessons.map(
        ({ name }) => [`${name}.md`, `/courses/${outline.slug}/${module.slug}/${name}`] as const,
      ),
    ),
  );
  return { picture: (path) => byPath.get(path) ?? null, page: (path) => pages.get(path) ?? null };
}
