import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  awsCoverageReadPermission,
  awsResourceReadPermission,
  awsScanCreatePermission,
  awsUsageReadPermission,
  type ChangesQuery,
  type CoverageQuery,
  type MetricsQuery,
  type MetricSummaryQuery,
  type ResourceFilter,
  type ResourceQuery,
} from '@meridian/plugin-aws-inventory-common';
import {
  awsResourcePermissionRef,
  hideRefusal,
  ReadRestrictor,
} from '@meridian/plugin-aws-inventory-node';
import type {
  ExportedResourcesQuery,
  Inventory,
  ReadOptions,
} from './Inventory';

/**
 * Answers only what the caller may read.
 *
 * What a policy decides by conditions goes into the queries, so pages are full and counts are true.
 * A resource that may not be read is answered as one that is not there.
 */
export class AuthorizedInventory implements Inventory {
  private readonly reads: ReadRestrictor;

  constructor(
    private readonly inventory: Inventory,
    private readonly permissions: PermissionsService,
    permissionsRegistry: PermissionsRegistryService,
  ) {
    this.reads = new ReadRestrictor({
      permissions,
      permission: awsResourceReadPermission,
      transform: createConditionTransformer(
        permissionsRegistry.getPermissionRuleset(awsResourcePermissionRef),
      ),
      what: 'read AWS resources',
    });
  }

  async searchResources(query: ResourceQuery, options: ReadOptions) {
    const restricted = await this.restrict(options);
    return this.inventory.searchResources(query, restricted);
  }

  async summarizeResources(filter: ResourceFilter, options: ReadOptions) {
    const restricted = await this.restrict(options);
    return this.inventory.summarizeResources(filter, restricted);
  }

  async *exportResources(query: ExportedResourcesQuery, options: ReadOptions) {
    const restricted = await this.restrict(options);
    yield* this.inventory.exportResources(query, restricted);
  }

  async getResource(arn: string, options: ReadOptions) {
    const restricted = await this.restrictOne(arn, options);
    return this.inventory.getResource(arn, restricted);
  }

  async getResourceHistory(
    query: { arn: string; limit?: number; cursor?: string },
    options: ReadOptions,
  ) {
    const restricted = await this.restrictOne(query.arn, options);
    return this.inventory.getResourceHistory(query, restricted);
  }

  async getResourceMetrics(query: MetricsQuery, options: ReadOptions) {
    const restricted = await this.restrictOne(query.arn, options);
    return this.inventory.getResourceMetrics(query, restricted);
  }

  async summarizeMetrics(query: MetricSummaryQuery, options: ReadOptions) {
    const restricted = await this.restrict(options);
    return this.inventory.summarizeMetrics(query, restricted);
  }

  async listChanges(query: ChangesQuery, options: ReadOptions) {
    const restricted = await this.restrict(options);
    return this.inventory.listChanges(query, restricted);
  }

  async getCoverage(query: CoverageQuery, options: ReadOptions) {
    await this.require(awsCoverageReadPermission, options.credentials, {
      what: 'see what of AWS was read',
    });
    return this.inventory.getCoverage(query, options);
  }

  async getUsage(query: { days?: number }, options: ReadOptions) {
    await this.require(awsUsageReadPermission, options.credentials, {
      what: 'see what the portal asks of AWS',
    });
    return this.inventory.getUsage(query, options);
  }

  async requestScan(
    scope: { accountId?: string; region?: string; collector?: string },
    options: ReadOptions,
  ) {
    await this.require(awsScanCreatePermission, options.credentials, {
      what: 'ask for AWS to be read again',
    });
    return this.inventory.requestScan(scope, options);
  }

  /** @throws NotAllowedError when the caller may read no resource at all */
  private async restrict(options: ReadOptions): Promise<ReadOptions> {
    const restriction = await this.reads.restrict(options.credentials);
    return { ...options, restriction };
  }

  private restrictOne(arn: string, options: ReadOptions): Promise<ReadOptions> {
    return hideRefusal(this.restrict(options), refusal =>
      unknownResourceError(arn, refusal),
    );
  }

  private async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
    { what }: { what: string },
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not ${what}. Ask an administrator for the permission ${permission.name}.`,
      );
    }
  }
}

/** The error for a resource that is not there, and for one that the caller may not read. */
export function unknownResourceError(arn: string, cause?: Error) {
  return new NotFoundError(
    `The inventory has no resource ${arn} that you may read.`,
    cause,
  );
}
