/** The roles that a person can have. */
export const ROLES = ['developer', 'platformEngineer', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

/**
 * The roles of somebody who owns things in the name of these entities.
 *
 * @param ownershipEntityRefs - the references of the user and of their groups
 */
export function rolesOf(
  ownershipEntityRefs: readonly string[],
  groupsByRole: Readonly<Record<Role, readonly string[]>>,
): Role[] {
  const own = new Set(
    ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  );
  return ROLES.filter(role => groupsByRole[role].some(ref => own.has(ref)));
}
