import type { AttemptId, Instant, PersonId } from '#kernel';
import type { Accommodation } from './accommodations.js';
import type { Edition } from './edition.js';
import type { Paper } from './paper.js';
import type { Sitting } from './sitting.js';

/** An attempt as it was pinned, with the edition it sits. */
export interface AttemptRecord {
  readonly id: AttemptId;
  readonly person: PersonId;
  readonly edition: Edition;
  readonly number: number;
  readonly language: string;
  readonly accommodation: Accommodation;
  readonly sitting: Sitting;
}

/** What an attempt pins of its edition. @throws RangeError from `contentOf` for a version of another edition */
export function sittingOf(
  edition: Edition,
  pinned: { readonly paper: Paper; readonly startedAt: Instant; readonly deadline: Instant | null },
): Sitting {
  const contentOf: Sitting['contentOf'] = (version) => {
    const content = edition.contents.get(version);
    if (content === undefined)
      throw new RangeError(`edition ${edition.id} has no question version ${version}`);
    return content;
  };
  const { paper, startedAt, deadline } = pinned;
  return { settings: edition.settings, paper, startedAt, deadline, contentOf };
}
