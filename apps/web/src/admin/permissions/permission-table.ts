import { PERMISSIONS } from '#identity';
import { type Role, ROLES } from '#kernel';
import type { Access } from '../../http/requires.js';
import type { Route } from './routes.js';

/** `scoped`: within the course, programme, post or unit of the grant; `own`: one's own things only. */
export type Permission = 'allowed' | 'scoped' | 'own' | 'denied';

export interface PermissionRow {
  readonly method: string;
  readonly path: string;
  readonly capability: string | null;
  /** Asks for a fresh proof of who it is. */
  readonly dangerous: boolean;
  readonly roles: Readonly<Record<Role, Permission>>;
}

/** Every route with what each role may do with it; a handler that states nothing is denied to all. */
export function permissionTable(routes: readonly Route[]): PermissionRow[] {
  return routes.map(({ method, path, access }) => ({
    ...{ method, path, capability: access?.capability ?? null, dangerous: access?.isDangerous ?? false },
    roles: Object.fromEntries(
      ROLES.map((role) => [role, permissionOf(role, access)]),
    ) as PermissionRow['roles'],
  }));
}

export function permissionOf(role: Role, access: Access | null): Permission {
  if (access === null) return 'denied';
  if (access.capability === null) return 'allowed';
  if (access.capability === 'signed-in') return role === 'visitor' ? 'denied' : 'own';
  const reach = PERMISSIONS[role][access.capability];
  if (reach === undefined) return 'denied';
  return reach === 'all' ? 'allowed' : reach;
}
