import type { RecoveryEstate } from '../facts';
import { unknownContribution, unknownOf } from '../probes/stores';
import type { Contribution, StoreKind, StoreRecovery } from '../types';

/** The types of what holds state, with the kind of store that each is. */
const STATEFUL_TYPES: Readonly<Record<string, StoreKind>> = {
  'AWS::RDS::GlobalCluster': 'aurora-global-database',
  'AWS::RDS::DBCluster': 'rds-cluster',
  'AWS::RDS::DBInstance': 'rds-instance',
  'AWS::DynamoDB::Table': 'dynamodb-table',
  'AWS::S3::Bucket': 's3-bucket',
  'AWS::ElastiCache::GlobalReplicationGroup': 'elasticache',
  'AWS::ElastiCache::ReplicationGroup': 'elasticache',
  'AWS::MSK::Cluster': 'msk',
};

/**
 * Finds what could be a store of something and was not read where its other stores are. A list that nobody could
 * read is not an empty list: there may be a store in it that is lost.
 */
export class UnreadStores {
  private readonly byPlace = new Map<string, readonly Contribution[]>();

  constructor(private readonly estate: RecoveryEstate) {}

  beside(stores: readonly StoreRecovery[]): Contribution[] {
    const found = new Set<Contribution>();
    for (const { accountId, copies } of stores) {
      for (const { region } of copies) {
        this.at(accountId, region).forEach(one => found.add(one));
      }
    }
    return [...found];
  }

  private at(accountId: string, region: string): readonly Contribution[] {
    const key = `${accountId}/${region}`;
    const known = this.byPlace.get(key);
    if (known) return known;
    const unread = this.estate
      .unreadAt({ accountId, region }, Object.keys(STATEFUL_TYPES))
      .map(({ type, fact }) =>
        unknownContribution(
          {
            arn: `${key}/${type}`,
            name: `${type} in ${region} of ${accountId}`,
            kind: STATEFUL_TYPES[type],
          },
          unknownOf(fact),
          { observedAt: fact.observedAt },
        ),
      );
    this.byPlace.set(key, unread);
    return unread;
  }
}
