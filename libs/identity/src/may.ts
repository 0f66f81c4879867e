import type { Actor, PersonId, Role, Scope } from '#kernel';
import { CAPABILITIES, type Capability, PERMISSIONS } from './permissions.js';

/** A thing that is asked about: whose it is, and every course, programme, post and unit it lies within. */
export interface Thing {
  readonly owner?: PersonId | null;
  readonly within?: readonly Scope[];
}

/** How far somebody's capability goes, all roles taken together; for the conditions of lists. */
export interface ReachOfActor {
  readonly everywhere: boolean;
  readonly own: boolean;
  readonly scopes: readonly Scope[];
}

type Rights = Pick<Actor, 'person' | 'roles'>;

/** Everything that an actor may do with a capability; nothing at all where no role gives it. */
export function reachOf(actor: Rights, capability: Capability): ReachOfActor {
  const scopes: Scope[] = [];
  let [everywhere, own] = [false, false];
  for (const { role, scope } of actor.roles) {
    const reach = PERMISSIONS[role][capability];
    if (reach === 'own') own = true;
    if (reach === 'all' || (reach === 'scoped' && scope.kind === 'all')) everywhere = true;
    if (reach === 'scoped' && scope.kind !== 'all') scopes.push(scope);
  }
  return { everywhere, own, scopes };
}

/**
 * Without a thing: whether any role gives the capability at all (the function's own 403). With one: whether it goes
 * as far as this thing (otherwise 404).
 */
export function may(actor: Rights, capability: Capability, thing?: Thing): boolean {
  const { everywhere, own, scopes } = reachOf(actor, capability);
  if (everywhere) return true;
  if (thing === undefined) return own || scopes.length > 0;
  if (own && actor.person !== null && thing.owner === actor.person) return true;
  return scopes.some((scope) => thing.within?.some(({ kind, id }) => kind === scope.kind && id === scope.id));
}

/** What an actor can do somewhere, as the inbox of proposals and the navigation ask it. */
export function capabilitiesOf(actor: Rights): Capability[] {
  return CAPABILITIES.filter((capability) => may(actor, capability));
}

/** The roles that somebody holds, each once, in the order of their grants; the first is shown unless one was chosen. */
export function rolesOf(actor: Rights): Role[] {
  return [...new Set(actor.roles.map(({ role }) => role))];
}
