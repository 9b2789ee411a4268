import { known, type AttributeReader, type Fact } from '@meridian/aws-common';
import { RECOVERY_METRICS, type LagFacts, type SourceResource } from '../facts';
import type { Blocker, StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import {
  assumedStep,
  baseOf,
  lagFieldsOf,
  rpoOf,
  unknownContribution,
} from './stores';

/** A rule that is on and copies to another Region. */
interface Rule {
  readonly id: string;
  readonly destination: SourceResource;
  /** Undefined where it covers everything. */
  readonly filter?: string;
  readonly isMeasured: boolean;
}

/**
 * S3 buckets and their replication.
 *
 * @remarks
 * `ReplicationLatency` is in seconds. Where nothing waits for replication S3 emits nothing, so missing data
 * means that nothing is behind, but only where the metrics of the rule are on and pending operations say so.
 */
export const s3Buckets: RecoveryProbe = {
  id: 's3-buckets',
  title: 'S3 buckets and their replication',
  kinds: ['s3-bucket'],
  resourceTypes: ['AWS::S3::Bucket'],
  metricIds: [
    RECOVERY_METRICS.s3Latency,
    RECOVERY_METRICS.s3OperationsPending,
    RECOVERY_METRICS.s3BytesPending,
    RECOVERY_METRICS.s3OperationsFailed,
  ],
  probe: (input, now) => {
    const buckets = input.estate.ofType('AWS::S3::Bucket');
    const rules = new Map(
      buckets.map(bucket => [bucket.arn, rulesOf(bucket, input)]),
    );
    const destinations = new Set(
      [...rules.values()].flat().map(rule => rule.destination.arn),
    );
    return {
      stores: buckets
        // A bucket that only receives is the copy of another one.
        .filter(
          bucket =>
            !destinations.has(bucket.arn) ||
            (rules.get(bucket.arn)?.length ?? 0) > 0,
        )
        .map(bucket =>
          storeOf(bucket, rules.get(bucket.arn) ?? [], input, now),
        ),
    };
  },
};

function rulesOf(bucket: SourceResource, { estate }: ProbeInput): Rule[] {
  const rules =
    estate.read(bucket).object('ReplicationConfiguration')?.objects('Rules') ??
    [];
  return rules.flatMap(rule => {
    const destination = rule.object('Destination');
    const target = estate.get(destination?.text('Bucket'));
    if (rule.text('Status') !== 'Enabled' || !target) return [];
    if (target.region === bucket.region) return [];
    return [
      {
        id: rule.text('ID') ?? '',
        destination: target,
        filter: filterOf(rule),
        isMeasured:
          destination?.object('Metrics')?.text('Status') === 'Enabled',
      },
    ];
  });
}

/** What a rule is limited to; older rules have `Prefix`, newer ones `Filter`. */
function filterOf(rule: AttributeReader): string | undefined {
  const filter = rule.object('Filter');
  const and = filter?.object('And');
  const prefix =
    rule.text('Prefix') ?? filter?.text('Prefix') ?? and?.text('Prefix');
  const hasTags = filter?.object('Tag') !== undefined || and?.objects('Tags');
  if (prefix === undefined && !hasTags) return undefined;
  return hasTags ? `${prefix ?? ''} with certain tags`.trim() : prefix;
}

function storeOf(
  bucket: SourceResource,
  rules: readonly Rule[],
  input: ProbeInput,
  now: Date,
): StoreRecovery {
  const { estate, options } = input;
  const copies: StoreCopy[] = [
    {
      region: bucket.region,
      arn: bucket.arn,
      role: 'primary',
      isUsable: true,
      basis: 'configured',
      availabilityZones: [],
    },
    ...rules.map(
      (rule): StoreCopy => ({
        region: rule.destination.region,
        arn: rule.destination.arn,
        role: 'secondary',
        isUsable: true,
        availabilityZones: [],
        ...lagFieldsOf(lagOf(bucket, rule, input, now)),
      }),
    ),
  ];
  const base = baseOf(
    bucket,
    's3-bucket',
    rules.length > 0 ? 's3-replication' : 'none',
  );
  const isRead = bucket.attributes?.ReplicationConfiguration !== undefined;
  return {
    ...base,
    ...(isRead ? {} : { mechanism: 'unknown' as const }),
    primaryRegion: bucket.region,
    copies,
    rpo: isRead
      ? rpoOf(base, copies, bucket, now, options.lagStaleAfterSeconds)
      : unknownContribution(base, {
          reason: 'missing',
          message: `The replication rules of ${bucket.name} could not be read.`,
          missingAction: 's3:GetReplicationConfiguration',
        }),
    ...(rules.length > 0
      ? {
          promotion: assumedStep(base, bucket, {
            step: 'promotion',
            seconds: 0,
            what: 'the copy can be read and written already',
          }),
        }
      : {}),
    blockers: blockersOf(bucket, rules, estate),
  };
}

function lagOf(
  bucket: SourceResource,
  rule: Rule,
  { estate }: ProbeInput,
  now: Date,
): Fact<LagFacts> {
  const fits = (dimensions: Readonly<Record<string, string>>) =>
    dimensions.RuleId === rule.id &&
    dimensions.SourceBucket === bucket.resourceId;
  // Measured in the Region of the destination, so it may be stored with either bucket.
  const asked = [bucket.arn, rule.destination.arn].map(arn => ({
    lag: estate.lags.lagOf(arn, RECOVERY_METRICS.s3Latency, fits),
    pending: estate.lags.countOf(
      arn,
      RECOVERY_METRICS.s3OperationsPending,
      fits,
    ),
  }));
  const measured = asked.find(({ lag }) => lag.known);
  if (measured) return measured.lag;
  const idle = asked.find(
    ({ pending }) => pending.known && pending.value === 0,
  );
  if (rule.isMeasured && idle?.pending.known) {
    const last = asked.find(({ lag }) => !lag.known && lag.lastValue);
    const worstSeconds =
      last && !last.lag.known ? last.lag.lastValue?.worstSeconds : undefined;
    return known(
      {
        seconds: 0,
        worstSeconds,
        metric: RECOVERY_METRICS.s3OperationsPending,
      },
      idle.pending.observedAt,
    );
  }
  if (!rule.isMeasured) {
    return {
      known: false,
      reason: 'missing',
      message: `The metrics of the rule ${rule.id} of ${bucket.name} are off, so nobody can tell how far the copy is behind.`,
      observedAt: now.toISOString(),
    };
  }
  return (
    asked.find(({ lag }) => !lag.known && lag.lastValue)?.lag ?? asked[0].lag
  );
}

function blockersOf(
  bucket: SourceResource,
  rules: readonly Rule[],
  estate: ProbeInput['estate'],
): Blocker[] {
  const observedAt = bucket.observedAt;
  const isPartial =
    rules.length > 0 && rules.every(rule => rule.filter !== undefined);
  const unmeasured = rules.filter(rule => !rule.isMeasured);
  const failed = rules
    .map(rule =>
      estate.lags.countOf(
        bucket.arn,
        RECOVERY_METRICS.s3OperationsFailed,
        dimensions => dimensions.RuleId === rule.id,
      ),
    )
    .reduce((sum, fact) => sum + (fact.known ? fact.value : 0), 0);
  return [
    ...(isPartial
      ? [
          blocker('replication-rule-excludes-prefix', {
            subjectArn: bucket.arn,
            why: `The rules cover ${rules
              .map(rule => rule.filter)
              .join(' and ')} only: everything else in ${bucket.name} is in ${
              bucket.region
            } alone.`,
            observedAt,
          }),
        ]
      : []),
    ...(unmeasured.length > 0
      ? [
          blocker('replication-not-measured', {
            subjectArn: bucket.arn,
            why: `The metrics of the rule ${unmeasured[0].id} are off.`,
            observedAt,
          }),
        ]
      : []),
    ...(failed > 0
      ? [
          blocker('replication-stopped', {
            subjectArn: bucket.arn,
            severity: 'high',
            why: `S3 could not replicate ${failed} objects of ${bucket.name}.`,
            observedAt,
          }),
        ]
      : []),
  ];
}
