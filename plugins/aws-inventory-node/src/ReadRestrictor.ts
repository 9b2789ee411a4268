import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import { awsCoverageReadPermission } from '@meridian/plugin-aws-inventory-common';
import type { ResourceRestriction } from './applyOwnerRestriction';
import type { AwsResourceCriterion } from './awsResourcePermissionRef';

/** On whose behalf what is computed from the inventory is read. */
export interface RestrictedReadOptions {
  readonly credentials: BackstageCredentials;
  /**
   * What may be read, by owner; put into every query before a page is cut, and asked before any cache.
   * Everything when undefined.
   */
  readonly restriction?: ResourceRestriction;
  /** Whether what could not be read of accounts may be told. */
  readonly mayReadCoverage?: boolean;
}

/**
 * Asks what a caller may read of the inventory, or of what is computed from it.
 *
 * What a policy decides by conditions becomes a restriction for the queries, so pages are full and counts
 * are true.
 */
export class ReadRestrictor {
  constructor(
    private readonly options: {
      readonly permissions: PermissionsService;
      readonly permission: ResourcePermission;
      readonly transform: ConditionTransformer<AwsResourceCriterion>;
      /** What who is refused may not do, as in "You may not read AWS resources." */
      readonly what: string;
    },
  ) {}

  /**
   * What the caller may read: everything when undefined.
   *
   * @throws NotAllowedError when the caller may read nothing at all
   */
  async restrict(
    credentials: BackstageCredentials,
  ): Promise<ResourceRestriction> {
    const { permissions, permission, transform, what } = this.options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      {
        credentials,
      },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `You may not ${what}. Ask an administrator for the permission ${permission.name}.`,
      );
    }
    return decision.result === AuthorizeResult.CONDITIONAL
      ? transform(decision.conditions)
      : undefined;
  }

  /**
   * What the caller may read, and whether that includes what could not be read of accounts.
   *
   * @throws NotAllowedError when the caller may read nothing at all
   */
  async restrictWithCoverage(
    credentials: BackstageCredentials,
  ): Promise<RestrictedReadOptions> {
    const [restriction, [coverage]] = await Promise.all([
      this.restrict(credentials),
      this.options.permissions.authorize(
        [{ permission: awsCoverageReadPermission }],
        { credentials },
      ),
    ]);
    return {
      credentials,
      restriction,
      mayReadCoverage: coverage.result === AuthorizeResult.ALLOW,
    };
  }
}

/**
 * Answers one thing that may not be read as one that is not there.
 *
 * @param toAbsence - makes the error that is thrown in place of the refusal, which is its cause
 */
export async function hideRefusal<T>(
  reading: Promise<T>,
  toAbsence: (refusal: Error) => Error,
): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotAllowedError) {
      throw toAbsence(error);
    }
    throw error;
  }
}
