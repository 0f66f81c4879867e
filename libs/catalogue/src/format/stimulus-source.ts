import {
  list,
  oneOf,
  optional,
  placed,
  record,
  required,
  slug,
  text,
  texts,
  type Shape,
} from '../source/shapes.js';

/** The shape of a file of stimuli/: a vignette or an inbox that groups questions. */
export function stimulusShape(languages: readonly string[]): Shape<unknown> {
  return record({
    id: required(slug),
    kind: required(oneOf(['triage', 'case'])),
    tags: optional(list(text(80)), []),
    title: required(texts(languages, 200)),
    text: required(placed(texts(languages))),
  });
}
