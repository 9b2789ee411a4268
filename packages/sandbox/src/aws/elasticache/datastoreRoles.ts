import type {
  GlobalReplicationGroup,
  GlobalReplicationGroupMember,
  ReplicationGroup,
} from '@aws-sdk/client-elasticache';
import { GLOBAL, type Estate } from '../../core/Estate';
import type { RoleChange } from '../recovery/collections';
import { disturbanceOf } from '../recovery/disturbance';
import {
  changeInProgress,
  changesOf,
  primariesEver,
  primaryAt,
} from '../recovery/roles';
import { globalReplicationGroups } from './collections';

/** The roles in one Global Datastore over time, by those it was made with and what was asked for since. */
export class DatastoreRoles {
  private readonly changes: readonly RoleChange[];
  private readonly initialPrimary: string;
  private readonly accountId: string;

  constructor(
    private readonly estate: Estate,
    readonly datastore: GlobalReplicationGroup,
  ) {
    this.changes = changesOf(estate, datastore.ARN);
    this.accountId = datastore.ARN?.split(':')[4] ?? '';
    const primary = datastore.Members?.find(({ Role }) => Role === 'PRIMARY');
    this.initialPrimary = primary ? this.arnOf(primary) : '';
  }

  /** The roles of the Global Datastore that a replication group is a member of. */
  static ofGroup(
    estate: Estate,
    { ARN = '', GlobalReplicationGroupInfo: info }: ReplicationGroup,
  ): DatastoreRoles | undefined {
    const found = estate
      .of(globalReplicationGroups, ARN.split(':')[4] ?? '', GLOBAL)
      .find(
        ({ GlobalReplicationGroupId: id }) =>
          id === info?.GlobalReplicationGroupId,
      );
    return found && new DatastoreRoles(estate, found);
  }

  /** The ARN of the replication group that takes writes. */
  primaryAt(time: Date): string {
    return primaryAt(this.initialPrimary, this.changes, time);
  }

  /** The ARNs of the replication groups that one has ever been a copy of. */
  sourcesOf(groupArn: string): string[] {
    return primariesEver(this.initialPrimary, this.changes).filter(
      arn => arn !== groupArn,
    );
  }

  /** What incidents do to the replication from one replication group to another. */
  disturbance(fromArn: string, toArn: string) {
    return disturbanceOf(this.estate, {
      service: 'elasticache',
      arns: [this.datastore.ARN, fromArn, toArn],
      fromRegion: regionOf(fromArn),
      toRegion: regionOf(toArn),
    });
  }

  describe(now: Date): GlobalReplicationGroup {
    const primary = this.primaryAt(now);
    return {
      ...this.datastore,
      Status: changeInProgress(this.changes, now)
        ? 'modifying'
        : this.datastore.Status,
      Members: this.datastore.Members?.map(member => ({
        ...member,
        Role: this.arnOf(member) === primary ? 'PRIMARY' : 'SECONDARY',
      })),
    };
  }

  describeGroup(group: ReplicationGroup, now: Date): ReplicationGroup {
    return {
      ...group,
      Status: changeInProgress(this.changes, now) ? 'modifying' : group.Status,
      GlobalReplicationGroupInfo: {
        ...group.GlobalReplicationGroupInfo,
        GlobalReplicationGroupMemberRole:
          this.primaryAt(now) === group.ARN ? 'PRIMARY' : 'SECONDARY',
      },
    };
  }

  arnOf({
    ReplicationGroupRegion: region,
    ReplicationGroupId: id,
  }: GlobalReplicationGroupMember): string {
    return `arn:aws:elasticache:${region}:${this.accountId}:replicationgroup:${id}`;
  }
}

function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}
