import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { awsResourceReadPermission } from '@meridian/plugin-aws-inventory-common';
import {
  awsResourceRules,
  hideRefusal,
  ReadRestrictor,
} from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseFilter,
  DatabaseFindingsQuery,
  DatabaseLoadQuery,
  DatabaseQuery,
  DatabaseRangeQuery,
  FindingQuery,
} from '@meridian/plugin-rds-inspector-common';
import type {
  DatabaseReads,
  Databases,
  ExportedDatabases,
  ExportedFindings,
  FleetReads,
  ReadOptions,
} from './Databases';

/**
 * Answers only what the caller may read: a database is an AWS resource, so the permission to read those
 * decides.
 *
 * What a policy decides by conditions goes into the queries, so pages are full and counts are true. A database
 * that may not be read is answered as one that is not there, and nothing is asked or cached for it.
 */
export class AuthorizedDatabases implements Databases {
  private readonly reads: ReadRestrictor;

  constructor(
    private readonly fleet: FleetReads,
    private readonly databases: DatabaseReads,
    permissions: PermissionsService,
  ) {
    this.reads = new ReadRestrictor({
      permissions,
      permission: awsResourceReadPermission,
      transform: createConditionTransformer(Object.values(awsResourceRules)),
      what: 'read AWS resources, and so no databases',
    });
  }

  async searchDatabases(query: DatabaseQuery, options: ReadOptions) {
    return this.fleet.searchDatabases(query, await this.restrict(options));
  }

  async summarizeDatabases(filter: DatabaseFilter, options: ReadOptions) {
    return this.fleet.summarizeDatabases(filter, await this.restrict(options));
  }

  async *exportDatabases(query: ExportedDatabases, options: ReadOptions) {
    yield* this.fleet.exportDatabases(query, await this.restrict(options));
  }

  async getDatabase(arn: string, options: ReadOptions) {
    return this.databases.getDatabase(
      arn,
      await this.restrictOne(arn, options),
    );
  }

  async getDatabaseFindings(
    query: DatabaseFindingsQuery,
    options: ReadOptions,
  ) {
    return this.databases.getDatabaseFindings(
      query,
      await this.restrictOne(query.arn, options),
    );
  }

  async getDatabaseMetrics(query: DatabaseRangeQuery, options: ReadOptions) {
    return this.databases.getDatabaseMetrics(
      query,
      await this.restrictOne(query.arn, options),
    );
  }

  async getDatabaseLoad(query: DatabaseLoadQuery, options: ReadOptions) {
    return this.databases.getDatabaseLoad(
      query,
      await this.restrictOne(query.arn, options),
    );
  }

  async getDatabaseEvents(query: DatabaseRangeQuery, options: ReadOptions) {
    return this.databases.getDatabaseEvents(
      query,
      await this.restrictOne(query.arn, options),
    );
  }

  async getDatabaseRecommendations(arn: string, options: ReadOptions) {
    return this.databases.getDatabaseRecommendations(
      arn,
      await this.restrictOne(arn, options),
    );
  }

  async getDatabaseLogs(arn: string, options: ReadOptions) {
    return this.databases.getDatabaseLogs(
      arn,
      await this.restrictOne(arn, options),
    );
  }

  async getDatabaseDependents(arn: string, options: ReadOptions) {
    return this.databases.getDatabaseDependents(
      arn,
      await this.restrictOne(arn, options),
    );
  }

  async searchFindings(query: FindingQuery, options: ReadOptions) {
    return this.fleet.searchFindings(query, await this.restrict(options));
  }

  async *exportFindings(query: ExportedFindings, options: ReadOptions) {
    yield* this.fleet.exportFindings(query, await this.restrict(options));
  }

  async listChecks(options: ReadOptions) {
    return this.fleet.listChecks(await this.restrict(options));
  }

  async getEntityDatabases(entityRef: string, options: ReadOptions) {
    return this.fleet.getEntityDatabases(
      entityRef,
      await this.restrict(options),
    );
  }

  /** @throws NotAllowedError when the caller may read no AWS resource at all */
  private restrict({ credentials }: ReadOptions): Promise<ReadOptions> {
    return this.reads.restrictWithCoverage(credentials);
  }

  private restrictOne(arn: string, options: ReadOptions): Promise<ReadOptions> {
    return hideRefusal(this.restrict(options), refusal =>
      unknownDatabaseError(arn, refusal),
    );
  }
}

/** The error for a database that is not there, and for one that the caller may not read. */
export function unknownDatabaseError(arn: string, cause?: Error) {
  return new NotFoundError(
    `There is no database ${arn} that you may read.`,
    cause,
  );
}
