import type { AwsAccount } from '@meridian/aws-node';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { TagMapping } from '../attribution/attributeResource';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import { deleteMissingResources } from '../database/operations/deleteMissingResources';
import { finishScan, type ScanResult } from '../database/operations/finishScan';
import {
  inheritAttribution,
  type InheritanceScope,
} from '../database/operations/inheritAttribution';
import type { NewChange } from '../database/operations/insertChanges';
import { touchResources } from '../database/operations/touchResources';
import { withLease } from '../database/operations/withLease';
import type { InventoryChangesPublisher } from './InventoryChangesPublisher';
import type { ScanEnding } from './ScanJob';
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
  private inheritance: InheritanceScope = { ofTarget: false, ofHeirs: false };

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
    const { db, claim, publisher } = this.options;
    const changes = await withLease(db, claim, tx => this.writeBatch(tx));
    publisher.publish(changes);
  }

  private async writeBatch(tx: Knex.Transaction): Promise<PublishedChange[]> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) {
      return [];
    }
    const written = await writeBatch(tx, batch, this.options);
    for (const arn of written.unchangedArns) this.unchanged.add(arn);
    for (const arn of written.foreignArns) this.seen.delete(arn);
    for (const { kind } of written.changes) {
      if (kind === 'changed') this.changedCount++;
      else this.appearedCount++;
    }
    const changes = [
      ...written.changes,
      ...written.rewrittenArns.map(toRewritten),
    ];
    this.inheritance = {
      ofTarget:
        this.inheritance.ofTarget || batch.some(({ belongsTo }) => belongsTo),
      ofHeirs: this.inheritance.ofHeirs || changes.length > 0,
    };
    return changes;
  }

  /**
   * Concludes the scan. Only a complete one makes tombstones of what it did not see.
   *
   * @param nextAttemptDelaySeconds - see `finishScan`
   */
  async conclude(
    result: ScanEnding,
    nextAttemptDelaySeconds: number,
  ): Promise<ScanResult> {
    if (this.seen.size === 0 && result.outcome === 'complete') {
      const scan: ScanResult = { ...result, ...this.counts(0) };
      const isRecorded = await finishScan(this.options.db, {
        claim: this.options.claim,
        result: scan,
        nextAttemptDelaySeconds,
        // With nothing stored that could be gone, most targets of most accounts are done here.
        unlessStored: true,
      });
      if (isRecorded) return scan;
    }
    return this.concludeWithResources(result, nextAttemptDelaySeconds);
  }

  private async concludeWithResources(
    result: ScanEnding,
    nextAttemptDelaySeconds: number,
  ): Promise<ScanResult> {
    const { db, claim, publisher } = this.options;
    const { scan, changes } = await withLease(db, claim, async tx => {
      const written = await this.writeBatch(tx);
      let disappeared: string[] = [];
      if (result.outcome === 'complete') {
        disappeared = await deleteMissingResources(tx, claim, this.seen);
      } else if (this.unchanged.size > 0) {
        await touchResources(tx, claim, this.unchanged);
      }
      const concluded: ScanResult = {
        ...result,
        ...this.counts(disappeared.length),
      };
      await finishScan(tx, {
        claim,
        result: concluded,
        nextAttemptDelaySeconds,
      });
      const gone = disappeared.map(arn => {
        return { arn, kind: 'disappeared', changes: [] } satisfies NewChange;
      });
      return { scan: concluded, changes: [...written, ...gone] };
    });
    const heirs = await inheritAttribution(db, claim, this.inheritance);
    publisher.publish([...changes, ...heirs.map(toRewritten)]);
    return scan;
  }

  private counts(disappearedCount: number) {
    return {
      seenCount: this.seen.size,
      appearedCount: this.appearedCount,
      changedCount: this.changedCount,
      disappearedCount,
    };
  }
}

type PublishedChange = Pick<NewChange, 'arn' | 'kind'>;

/** What is known otherwise, though nothing happened to it. */
function toRewritten(arn: string): PublishedChange {
  return { arn, kind: 'changed' };
}
