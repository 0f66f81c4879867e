import type { Sql } from '#database';
import { DEMO_PASSWORD } from '../support/demo.js';
import type { TestWeb } from '../support/web-app.js';
import type { Visitor } from '../support/visitor.js';
import type { Guide, Who } from './guide.js';
import { type PageVisit, VISITS } from './visits.js';

/** The pages of the tour in one running app, with everybody signed in once. */
export class Tour implements Guide {
  private readonly visitors = new Map<Who, Promise<Visitor>>();

  /** What was found or made for an address, by name, so that it is made once. */
  readonly made = new Map<string, Promise<string>>();

  constructor(private readonly web: TestWeb) {}

  /** The owner's connection: sees what no page shows. */
  get sql(): Sql {
    return this.web.test.owner;
  }

  /** A client that is signed in as this role's account. */
  as(who: Who): Promise<Visitor> {
    const known = this.visitors.get(who);
    if (known) return known;
    const made = this.signIn(who);
    this.visitors.set(who, made);
    return made;
  }

  async addressOf({ route, at }: PageVisit): Promise<string> {
    return typeof at === 'function' ? at(this) : (at ?? route);
  }

  private async signIn(who: Who): Promise<Visitor> {
    const visitor = this.web.visitor();
    if (who === 'visitor') return visitor;
    await visitor.get('/sign-in');
    const seen = await visitor.post('/sign-in', { email: `${who}@mfa.example`, password: DEMO_PASSWORD });
    if (seen.status !== 303)
      throw new Error(`${who} cannot sign in: ${seen.status} ${seen.text.slice(0, 200)}`);
    return visitor;
  }
}

/** A test's name for a visit. */
export function nameOf({ route, who, at }: PageVisit): string {
  return `${typeof at === 'string' ? at : route} as ${who}`;
}

/** The visits as rows for `it.each`. */
export const VISIT_ROWS: readonly (readonly [string, PageVisit])[] = VISITS.map((each) => [
  nameOf(each),
  each,
]);
