import { EVERYONE, type PeopleScope } from '#compliance';
import { type Capability, reachOf } from '#identity';
import type { Actor } from '#kernel';

/**
 * Whose records an actor may see with a capability: everybody's, or those at the posts of their grants, or else in their
 * units. A grant for a course or a programme shows no people by itself.
 */
export function peopleScopeOf(actor: Pick<Actor, 'person' | 'roles'>, capability: Capability): PeopleScope {
  const { everywhere, scopes } = reachOf(actor, capability);
  if (everywhere) return EVERYONE;
  const codes = (kind: 'post' | 'unit') =>
    scopes.flatMap((scope) => (scope.kind === kind && scope.id !== null ? [scope.id] : []));
  const posts = codes('post');
  return posts.length > 0 ? { kind: 'posts', codes: posts } : { kind: 'units', codes: codes('unit') };
}
