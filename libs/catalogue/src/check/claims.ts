import type { Place } from '#kernel';
import type { Report } from '../source/shapes.js';

/** Names that must stand once: the first place keeps a name, every further one is reported. */
export class Claims {
  private readonly places = new Map<string, Place>();

  /** @param kind what bears the name, as the author knows it: 'question' */
  claim(kind: string, name: string, place: Place, report: Report): void {
    const taken = this.places.get(`${kind} ${name}`);
    if (name === '') return;
    if (taken === undefined) this.places.set(`${kind} ${name}`, place);
    else report(place, `the ${kind} "${name}" stands already in ${taken.file}:${taken.line}:${taken.column}`);
  }
}
