import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { AwsResourceCriterion } from './awsResourcePermissionRef';

/** What the caller may read: everything when undefined. */
export type ResourceRestriction =
  | PermissionCriteria<AwsResourceCriterion>
  | undefined;

/**
 * Keeps the rows that the caller may read.
 *
 * @param ownerColumn - where a row has the entity reference of its owner, for example `r.owner`
 */
export function applyOwnerRestriction(
  query: Knex.QueryBuilder,
  ownerColumn: string,
  restriction: ResourceRestriction,
): void {
  if (restriction === undefined) {
    return;
  }
  if (isAndCriteria(restriction)) {
    query.where(all => {
      restriction.allOf.forEach(part =>
        applyOwnerRestriction(all, ownerColumn, part),
      );
    });
  } else if (isOrCriteria(restriction)) {
    query.where(any => {
      restriction.anyOf.forEach(part =>
        any.orWhere(one => applyOwnerRestriction(one, ownerColumn, part)),
      );
    });
  } else if (isNotCriteria(restriction)) {
    query.whereNot(negated =>
      applyOwnerRestriction(negated, ownerColumn, restriction.not),
    );
  } else {
    // Never unknown, as `IN` is for what has no owner, so that it can be negated.
    query.where(owned => {
      owned.whereNotNull(ownerColumn).whereIn(ownerColumn, restriction.owners);
    });
  }
}
