import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { epochMilliseconds, type Moment } from '#kernel';
import { CHOICE_KINDS, scopeKey, type Choices } from './people-choices.js';
import { occurringValues } from './people-choices.repository.js';
import type { PeopleScope } from './people-scope.js';

const KEPT_MILLISECONDS = 300_000;
const MOST_SCOPES = 200;

/** What the forms of lists offer. Read from all people at once and kept for five minutes for each scope. */
@Injectable()
export class PeopleChoices {
  private readonly kept = new Map<string, { readonly at: Moment; readonly choices: Promise<Choices> }>();

  /** The values of today; a filter may also hold others, of days long past. */
  async of(sql: Sql, scope: PeopleScope, moment: Moment): Promise<Choices> {
    const key = scopeKey(scope);
    const known = this.kept.get(key);
    if (known && isFresh(known.at, moment)) return known.choices;
    const choices = this.read(sql, scope, moment);
    this.kept.delete(key);
    this.kept.set(key, { at: moment, choices });
    if (this.kept.size > MOST_SCOPES) this.kept.delete(this.kept.keys().next().value!);
    choices.catch(() => this.kept.delete(key));
    return choices;
  }

  private async read(sql: Sql, scope: PeopleScope, { at, today }: Moment): Promise<Choices> {
    const values = await occurringValues(sql, scope, { on: today, knownAt: null, at });
    const ofKind = CHOICE_KINDS.map((kind) => [
      kind,
      values.filter((value) => value.kind === kind).map(({ code, name }) => ({ code, name })),
    ]);
    return Object.fromEntries(ofKind) as Choices;
  }
}

function isFresh(kept: Moment, now: Moment): boolean {
  const age = epochMilliseconds(now.at) - epochMilliseconds(kept.at);
  return kept.today === now.today && age >= 0 && age < KEPT_MILLISECONDS;
}
