import type { AwsAccount } from '@meridian/aws-node';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { TagMapping } from '../attribution/attributeResource';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import { deleteMissingResources } from '../database/operations/deleteMissingResources';
import { finishScan, type ScanResult } from '../database/operations/finishScan';
import { inheritAttribution } from '../database/operations/inheritAttribution';
import { touchResources } from '../database/operations/touchResources';
import { withLease } from '../database/operations/withLease';
import type { InventoryChangesPublisher } from './InventoryChangesPublisher';
import { writeBatch } from './writeBatch';

const BATCH_SIZE = 500;

/**
 * Stores what one scan sees, in batches, and concludes the scan.
 *
 * Holds one batch and the ARNs seen so far, never the descriptions of a whole account. Every method
 * that writes throws `LeaseLostError`, without having written, once the target was taken over.
 */
export class ResourceWriter {
  private batch: ObservedResource[] = [];
  /** The ARNs that were seen and belong to this target. */
  private readonly seen = new Set<string>();
  private readonly unchanged = new Set<string>();
  private appearedCount = 0;
  private changedCount = 0;

  constructor(
    private readonly options: {
      db: Knex;
      claim: ClaimedTarget;
      account: AwsAccount;
      tagMapping: TagMapping;
      intervalSeconds: number;
      publisher: Pick<InventoryChangesPublisher, 'publish'>;
    },
  ) {}

  get seenCount(): number {
    return this.seen.size;
  }

  /** Takes a resource; of one that AWS lists twice the first counts. */
  async add(resource: ObservedResource): Promise<void> {
    if (this.seen.has(resource.arn)) {
      return;
    }
    this.seen.add(resource.arn);
    this.batch.push(resource);
    if (this.batch.length >= BATCH_SIZE) {
      await this.flush();
    }
  }

  /** Stores what was taken since the last time. */
  async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) {
      return;
    }
    const { db, claim, publisher } = this.options;
    const { changes, unchangedArns, foreignArns } = await withLease(
      db,
      claim,
      tx => writeBatch(tx, batch, this.options),
    );
    for (const arn of unchangedArns) this.unchanged.add(arn);
    for (const arn of foreignArns) this.seen.delete(arn);
    for (const { kind } of changes) {
      if (kind === 'changed') this.changedCount++;
      else this.appearedCount++;
    }
    await publisher.publish(changes);
  }

  /**
   * Concludes the scan. Only a complete one makes tombstones of what it did not see.
   *
   * @param nextAttemptDelaySeconds - see `finishScan`
   */
  async conclude(
    result: Pick<
      ScanResult,
      'outcome' | 'failure' | 'problems' | 'problemCount'
    >,
    nextAttemptDelaySeconds: number,
  ): Promise<ScanResult> {
    await this.flush();
    const { db, claim, publisher } = this.options;
    const { scan, missing, heirs } = await withLease(db, claim, async tx => {
      let disappeared: string[] = [];
      if (result.outcome === 'complete') {
        disappeared = await deleteMissingResources(tx, claim, this.seen);
      } else if (this.unchanged.size > 0) {
        await touchResources(tx, claim, this.unchanged);
      }
      const inherited = await inheritAttribution(tx, claim.id);
      const concluded: ScanResult = {
        ...result,
        seenCount: this.seen.size,
        appearedCount: this.appearedCount,
        changedCount: this.changedCount,
        disappearedCount: disappeared.length,
      };
      await finishScan(tx, {
        claim,
        result: concluded,
        nextAttemptDelaySeconds,
      });
      return { scan: concluded, missing: disappeared, heirs: inherited };
    });
    await publisher.publish([
      ...missing.map(arn => ({ arn, kind: 'disappeared' as const })),
      ...heirs.map(arn => ({ arn, kind: 'changed' as const })),
    ]);
    return scan;
  }
}
