import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import { type AccountId, type CivilDate, LruCache, type Moment } from '#kernel';
import { IdentitySettings } from './identity-settings.js';
import { after, DAY, SECOND } from './lapse.js';
import { rolesOf } from './may.js';
import { isToken, newToken, tokenDigest } from './secret-token.js';
import type { NewSession, OpenedSession, Renewal, SessionLine, SignedIn } from './session.js';
import { isOver, isTouchDue } from './session-limits.js';
import { type SessionRow, SessionsRepository } from './sessions.repository.js';
import { signInStage } from './sign-in-stage.js';

/** A session as it was read, and the tag and day for which that holds. */
interface KnownSession {
  readonly tag: string;
  readonly today: CivilDate;
  readonly signedIn: SignedIn;
}

/** About a kilobyte each. */
const SESSIONS_KEPT = 5_000;

/** Who is signed in where. The cookie's value is 128 random bits, of which only the digest is kept. */
@Injectable()
export class Sessions {
  private readonly known = new LruCache<KnownSession>(SESSIONS_KEPT);

  constructor(
    private readonly repository: SessionsRepository,
    private readonly settings: IdentitySettings,
  ) {}

  /**
   * The session behind a cookie's value, by one prepared statement that says whether what this process read before
   * still holds; null where there is none or it is over.
   * @param request `polling` requests, which the page sends without a person, do not keep a session alive
   */
  async find(
    sql: Sql,
    value: unknown,
    request: { moment: Moment; polling: boolean },
  ): Promise<SignedIn | null> {
    if (!isToken(value)) return null;
    const { at, today } = request.moment;
    const found = await this.read(sql, tokenDigest(value), today);
    if (found === null || isOver(found, this.settings, at)) return null;
    if (!request.polling && isTouchDue(found, this.settings, at))
      await this.repository.touch(sql, found.session, at);
    return found;
  }

  private async read(sql: Sql, digest: Buffer, today: CivilDate): Promise<SignedIn | null> {
    const tag = await this.repository.tag(sql, digest);
    if (tag === null) return null;
    const key = digest.toString('base64');
    const known = this.known.get(key);
    if (known?.tag === tag && known.today === today) return known.signedIn;
    const row = await this.repository.find(sql, digest, today);
    return row && this.known.set(key, { tag, today, signedIn: signedInOf(row) }).signedIn;
  }

  async open(tx: Tx, session: NewSession, moment: Moment): Promise<OpenedSession> {
    const { value, digest } = newToken(128);
    const csrf = newToken(128).value;
    return { session: await this.repository.add(tx, { ...session, digest, csrf }, moment.at), value, csrf };
  }

  /** Gives the session a new value, at which the old one is worth nothing (SESS-01); null where it has ended. */
  async renew(tx: Tx, renewal: Renewal, moment: Moment): Promise<OpenedSession | null> {
    const { value, digest } = newToken(128);
    const csrf = await this.repository.renew(tx, { ...renewal, digest }, moment.at);
    return csrf === null ? null : { session: renewal.session, value, csrf };
  }

  /** One's own sessions that are not over, the last used first. */
  async list(sql: Sql, account: AccountId, { at }: Moment): Promise<SessionLine[]> {
    const lines = await this.repository.list(sql, account);
    return lines.filter((line) => !isOver(line, this.settings, at));
  }

  /** Ends one session of an account; false where it is not that account's. */
  async end(tx: Tx, account: AccountId, session: string): Promise<boolean> {
    return this.repository.end(tx, account, session);
  }

  async endOthers(tx: Tx, account: AccountId, keep: string): Promise<number> {
    return this.repository.endAll(tx, account, keep);
  }

  /** Deletes sessions that are over and devices not seen for a year; for the worker. */
  async prune(sql: Sql, moment: Moment): Promise<number> {
    const { idleLimit, absoluteLimit } = this.settings;
    const [seen, started] = [idleLimit, absoluteLimit].map((limit) => after(moment.at, -limit * SECOND));
    const devices = await this.repository.pruneDevices(sql, after(moment.at, -365 * DAY));
    return devices + (await this.repository.prune(sql, seen!, started!));
  }
}

function signedInOf(row: SessionRow): SignedIn {
  const { session, account, person, name, lang, roles, csrf, demonstration, enrolled, shortcuts, lite } = row;
  const held = rolesOf({ person, roles });
  const role = row.role !== null && held.includes(row.role) ? row.role : (held[0] ?? 'visitor');
  return {
    session,
    actor: { account, person, name, lang, roles, role },
    stage: signInStage(row),
    csrf,
    demonstration,
    shortcuts,
    lite,
    enrolled,
    startedAt: row.startedAt,
    seenAt: row.seenAt,
    steppedUpAt: row.steppedUpAt,
  };
}
