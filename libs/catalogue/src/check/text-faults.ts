import { markdownFaults } from '../text/markdown-faults.js';
import type { MarkdownTargets } from '../text/markdown.js';
import type { Value } from '../source/value.js';
import type { CourseDesk } from './course-desk.js';

/** Faults of Markdown that stands inside YAML; the place is the value's first line and the line within it is said. */
export function textFaults(desk: CourseDesk, texts: Value | null, targets: MarkdownTargets): void {
  if (texts?.kind !== 'record') return;
  for (const { value } of texts.fields.values()) {
    if (value.kind !== 'text') continue;
    for (const { line, message } of markdownFaults(value.text, targets))
      desk.report(value.place, line === 1 ? message : `${message} (line ${line} of this text)`);
  }
}
