import type {
  DBCluster,
  FailoverState,
  GlobalCluster,
  GlobalClusterMember,
} from '@aws-sdk/client-rds';
import { GLOBAL, type Estate } from '../../../core/Estate';
import type { RoleChange } from '../../recovery/collections';
import { disturbanceOf } from '../../recovery/disturbance';
import {
  changeInProgress,
  changesOf,
  phaseAt,
  primariesEver,
  primaryAt,
  timesOf,
} from '../../recovery/roles';
import { splitRdsArn } from '../arns';
import { globalClusters } from '../collections';

/** How long the old primary of a failover is made anew from the storage of the new one. */
const RESYNCHRONIZATION_SECONDS = 600;

/** The roles in one global cluster over time, by those it was made with and what was asked for since. */
export class GlobalRoles {
  private readonly changes: readonly RoleChange[];
  private readonly initialWriter: string;

  constructor(private readonly estate: Estate, readonly global: GlobalCluster) {
    this.changes = changesOf(estate, global.GlobalClusterArn);
    this.initialWriter =
      global.GlobalClusterMembers?.find(member => member.IsWriter)
        ?.DBClusterArn ?? '';
  }

  /** The roles of the global cluster that a cluster is a member of. */
  static ofCluster(
    estate: Estate,
    { DBClusterArn }: DBCluster,
  ): GlobalRoles | undefined {
    const { accountId } = splitRdsArn(DBClusterArn ?? '');
    const global = estate
      .of(globalClusters, accountId, GLOBAL)
      .find(({ GlobalClusterMembers: members }) =>
        members?.some(member => member.DBClusterArn === DBClusterArn),
      );
    return global && new GlobalRoles(estate, global);
  }

  /** The ARN of the cluster that takes writes. */
  writerAt(time: Date): string {
    return primaryAt(this.initialWriter, this.changes, time);
  }

  /** Whether a cluster has another role than when it was made. */
  hasSwapped(clusterArn: string, time: Date): boolean {
    return (
      (this.writerAt(time) === clusterArn) !==
      (this.initialWriter === clusterArn)
    );
  }

  /** The ARNs of the clusters that a cluster has ever been a copy of. */
  sourcesOf(clusterArn: string): string[] {
    return primariesEver(this.initialWriter, this.changes).filter(
      arn => arn !== clusterArn,
    );
  }

  /** Whether changes of one cluster arrive in another, apart from what incidents do. */
  isReplicating(fromArn: string, toArn: string, time: Date): boolean {
    if (this.writerAt(time) !== fromArn || fromArn === toArn) return false;
    const change = changeInProgress(this.changes, time);
    const isTurning =
      change !== undefined && phaseAt(change, time) === 'demoting';
    return !isTurning && !this.isResynchronizing(toArn, time);
  }

  describe(now: Date): GlobalCluster {
    const change = changeInProgress(this.changes, now);
    const writer = this.writerAt(now);
    return {
      ...this.global,
      Status: change ? statusOf(change) : this.global.Status,
      GlobalClusterMembers: this.global.GlobalClusterMembers?.map(member =>
        this.describeMember(member, writer, now),
      ),
      ...(change ? { FailoverState: failoverState(change, now) } : {}),
    };
  }

  describeCluster(cluster: DBCluster, now: Date): DBCluster {
    const arn = cluster.DBClusterArn ?? '';
    const change = changeInProgress(this.changes, now);
    const isChanging = change && [change.from, change.to].includes(arn);
    return {
      ...cluster,
      Status: isChanging ? statusOf(change) : cluster.Status,
      DBClusterMembers: this.hasSwapped(arn, now)
        ? swapMembers(cluster.DBClusterMembers)
        : cluster.DBClusterMembers,
    };
  }

  private describeMember(
    member: GlobalClusterMember,
    writer: string,
    now: Date,
  ): GlobalClusterMember {
    const arn = member.DBClusterArn ?? '';
    const isWriter = arn === writer;
    const others = this.arns().filter(other => other !== arn);
    return {
      ...member,
      IsWriter: isWriter,
      Readers: isWriter ? others : [],
      SynchronizationStatus:
        !isWriter && this.isBroken(writer, arn, now)
          ? 'pending-resync'
          : 'connected',
    };
  }

  private isBroken(writer: string, arn: string, now: Date): boolean {
    return (
      this.isResynchronizing(arn, now) ||
      this.disturbance(writer, arn)(now).isStopped
    );
  }

  /** What incidents do to the replication from one cluster to another. */
  disturbance(fromArn: string, toArn: string) {
    return disturbanceOf(this.estate, {
      service: 'rds',
      arns: [this.global.GlobalClusterArn, fromArn, toArn],
      fromRegion: splitRdsArn(fromArn).region,
      toRegion: splitRdsArn(toArn).region,
    });
  }

  /** After a failover nobody knows what the old primary had, so it is made anew. */
  private isResynchronizing(clusterArn: string, time: Date): boolean {
    return this.changes.some(change => {
      const { promotedAt } = timesOf(change);
      const seconds = (time.getTime() - promotedAt.getTime()) / 1000;
      return (
        change.kind === 'failover' &&
        change.from === clusterArn &&
        seconds >= 0 &&
        seconds < RESYNCHRONIZATION_SECONDS
      );
    });
  }

  private arns(): string[] {
    return (this.global.GlobalClusterMembers ?? []).flatMap(
      ({ DBClusterArn }) => (DBClusterArn ? [DBClusterArn] : []),
    );
  }
}

/** When the old primary of a failover is a copy of the new one again. */
export function resynchronizedAt(change: RoleChange): Date {
  return new Date(
    timesOf(change).promotedAt.getTime() + RESYNCHRONIZATION_SECONDS * 1000,
  );
}

function statusOf(change: RoleChange): 'switching-over' | 'failing-over' {
  return change.kind === 'failover' ? 'failing-over' : 'switching-over';
}

function failoverState(change: RoleChange, now: Date): FailoverState {
  return {
    // The API has no value of its own for a switchover here: the global cluster's status has.
    Status: phaseAt(change, now) === 'pending' ? 'pending' : 'failing-over',
    FromDbClusterArn: change.from,
    ToDbClusterArn: change.to,
    IsDataLossAllowed: change.kind === 'failover',
  };
}

/** A cluster that lost the writer's role has readers alone; one that got it writes with its first. */
function swapMembers(
  members: DBCluster['DBClusterMembers'] = [],
): DBCluster['DBClusterMembers'] {
  const isSecondary = !members.some(member => member.IsClusterWriter);
  const first = [...members].sort(
    (a, b) => (a.PromotionTier ?? 0) - (b.PromotionTier ?? 0),
  )[0];
  return members.map(member => ({
    ...member,
    IsClusterWriter: isSecondary && member === first,
  }));
}
