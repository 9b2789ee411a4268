import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { ReadRestrictor } from '@meridian/plugin-aws-inventory-node';
import {
  drStatusReadPermission,
  type LagQuery,
  type LossQuery,
  type RecoveryChangesQuery,
  type SystemFilter,
  type SystemQuery,
  type VerdictQuery,
} from '@meridian/plugin-dr-status-common';
import { drSystemRules } from '@meridian/plugin-dr-status-node';
import type { ExportedSystems, ReadOptions, Recovery } from './Recovery';

/**
 * Answers only what the caller may read.
 *
 * What a policy decides by conditions goes into the queries, so pages are full and counts are true. A system
 * that may not be read is answered as one that is not there.
 */
export class AuthorizedRecovery implements Recovery {
  private readonly reads: ReadRestrictor;

  constructor(
    private readonly recovery: Recovery,
    permissions: PermissionsService,
  ) {
    this.reads = new ReadRestrictor({
      permissions,
      permission: drStatusReadPermission,
      transform: createConditionTransformer(Object.values(drSystemRules)),
      what: 'read the recovery status',
    });
  }

  async searchSystems(query: SystemQuery, options: ReadOptions) {
    return this.recovery.searchSystems(query, await this.restrict(options));
  }

  async summarizeSystems(filter: SystemFilter, options: ReadOptions) {
    return this.recovery.summarizeSystems(filter, await this.restrict(options));
  }

  async *exportSystems(query: ExportedSystems, options: ReadOptions) {
    yield* this.recovery.exportSystems(query, await this.restrict(options));
  }

  async getRegionMap(options: ReadOptions) {
    return this.recovery.getRegionMap(await this.restrict(options));
  }

  async listEstateBlockers(options: ReadOptions) {
    return this.recovery.listEstateBlockers(await this.restrict(options));
  }

  async listChanges(query: RecoveryChangesQuery, options: ReadOptions) {
    return this.recovery.listChanges(query, await this.restrict(options));
  }

  async getSystem(ref: string, options: ReadOptions) {
    return this.recovery.getSystem(ref, await this.restrict(options));
  }

  async getComponent(ref: string, options: ReadOptions) {
    return this.recovery.getComponent(ref, await this.restrict(options));
  }

  async getLag(query: LagQuery, options: ReadOptions) {
    return this.recovery.getLag(query, await this.restrict(options));
  }

  async getVerdicts(query: VerdictQuery, options: ReadOptions) {
    return this.recovery.getVerdicts(query, await this.restrict(options));
  }

  async listScenarios(options: ReadOptions) {
    return this.recovery.listScenarios(await this.restrict(options));
  }

  async simulateLoss(query: LossQuery, options: ReadOptions) {
    return this.recovery.simulateLoss(query, await this.restrict(options));
  }

  async getState(options: ReadOptions) {
    return this.recovery.getState(await this.restrict(options));
  }

  /** @throws NotAllowedError when the caller may read nothing of recovery at all */
  private restrict({ credentials }: ReadOptions): Promise<ReadOptions> {
    return this.reads.restrictWithCoverage(credentials);
  }
}
