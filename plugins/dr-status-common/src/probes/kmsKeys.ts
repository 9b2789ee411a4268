import type { SourceResource } from '../facts';
import type { StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe, StoreFinding } from './RecoveryProbe';
import { baseOf } from './stores';

/** Multi-Region keys, and the keys that copies are encrypted with. */
export const kmsKeys: RecoveryProbe = {
  id: 'kms-keys',
  title: 'Keys that copies need',
  kinds: ['kms-key'],
  resourceTypes: [
    'AWS::KMS::Key',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
  ],
  metricIds: [],
  probe: input => ({
    stores: input.estate
      .ofType('AWS::KMS::Key')
      .filter(key => isPrimary(key, input))
      .map(key => storeOf(key, input)),
    findings: unusableKeys(input),
  }),
};

function isPrimary(key: SourceResource, { estate }: ProbeInput): boolean {
  return (
    estate
      .read(key)
      .object('MultiRegionConfiguration')
      ?.text('MultiRegionKeyType') === 'PRIMARY'
  );
}

function storeOf(key: SourceResource, { estate }: ProbeInput): StoreRecovery {
  const replicas =
    estate
      .read(key)
      .object('MultiRegionConfiguration')
      ?.objects('ReplicaKeys') ?? [];
  const others = replicas.flatMap((replica): StoreCopy[] => {
    const arn = replica.text('Arn');
    const region = replica.text('Region');
    const state = estate.get(arn)?.state;
    return arn && region
      ? [
          {
            region,
            arn,
            role: 'replica',
            state,
            isUsable: state === undefined || state === 'Enabled',
            basis: 'configured',
            availabilityZones: [],
          },
        ]
      : [];
  });
  return {
    ...baseOf(key, 'kms-key', 'multi-region-key'),
    primaryRegion: key.region,
    copies: [
      {
        region: key.region,
        arn: key.arn,
        role: 'primary',
        state: key.state,
        isUsable: key.state === 'Enabled',
        basis: 'configured',
        availabilityZones: [],
      },
      ...others,
    ],
    blockers: others
      .filter(copy => !copy.isUsable)
      .map(copy =>
        blocker('missing-key', {
          subjectArn: copy.arn,
          why: `The replica of ${key.name} in ${copy.region} is ${copy.state}.`,
          observedAt: key.observedAt,
        }),
      ),
  };
}

/** A database that is a copy cannot be promoted without its key. */
function unusableKeys({ estate }: ProbeInput): StoreFinding[] {
  return ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']
    .flatMap(type => estate.ofType(type))
    .flatMap(database => {
      const reader = estate.read(database);
      const isCopy =
        reader.text('ReadReplicaSourceDBInstanceIdentifier') !== undefined ||
        reader.text('GlobalClusterIdentifier') !== undefined;
      const key = isCopy ? estate.get(reader.text('KmsKeyId')) : undefined;
      return key && key.state !== undefined && key.state !== 'Enabled'
        ? [
            {
              arn: database.arn,
              blocker: blocker('missing-key', {
                subjectArn: key.arn,
                why: `${database.name} is encrypted with ${key.name}, which is ${key.state}.`,
                observedAt: key.observedAt,
              }),
            },
          ]
        : [];
    });
}
