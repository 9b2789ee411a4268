import { formatDuration } from '@meridian/aws-common';
import type {
  Blocker,
  Contribution,
  StoreRecovery,
  TrafficSplit,
} from '../types';
import { blocker } from './blockers';
import { dnsGroups, type DnsGroup, type RegionalRecord } from './dnsGroups';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf, contribution, unknownContribution } from './stores';
import { trafficSplitOf } from './trafficSplit';

/**
 * Route 53: how long until the loss of a Region is noticed (interval × failures), until callers are sent
 * elsewhere (TTL), and how traffic is split now against how it is meant to be.
 */
export const route53: RecoveryProbe = {
  id: 'route53',
  title: 'Route 53 records, health checks and the traffic split',
  kinds: ['dns'],
  resourceTypes: [
    'AWS::Route53::RecordSet',
    'AWS::Route53::HealthCheck',
    'AWS::Route53::HostedZone',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  ],
  metricIds: [],
  probe: input => {
    const probed = dnsGroups(input).map(group => {
      const split = trafficSplitOf(group, input);
      return { split, store: storeOf(group, split, input) };
    });
    return {
      stores: probed.map(({ store }) => store),
      traffic: probed.map(({ split }) => split),
    };
  },
};

function storeOf(
  group: DnsGroup,
  split: TrafficSplit,
  input: ProbeInput,
): StoreRecovery {
  const [first] = group.records;
  const base = {
    ...baseOf(first.record, 'dns', 'dns-routing', first.balancer),
    arn: group.arn,
    name: group.name,
    system: split.system,
    component: split.component,
    environment: first.balancer?.environment ?? first.record.environment,
    owner: first.balancer?.owner ?? first.record.owner,
  };
  return {
    ...base,
    copies: group.records.map(({ record, region, check }) => ({
      region,
      arn: record.arn,
      role: 'active' as const,
      state: check?.state,
      isUsable: check?.state !== 'Unhealthy',
      basis: 'configured' as const,
      availabilityZones: [],
    })),
    ...stepsOf(base, group, input),
    blockers: blockersOf(group, split),
  };
}

function stepsOf(
  base: Pick<StoreRecovery, 'arn' | 'name' | 'kind'>,
  { name, records }: DnsGroup,
  { estate, options }: ProbeInput,
): { detection?: Contribution; dns: Contribution } {
  const { freshness, observedAt } = records[0].record;
  if (records.length < 2) {
    return {
      dns: unknownContribution(
        base,
        {
          reason: 'missing',
          message: `${name} leads to ${records[0].region} only, so somebody has to change it by hand, and no drill has measured how long that takes.`,
        },
        { step: 'dns', observedAt },
      ),
    };
  }
  const detections = records.flatMap(one => {
    const config =
      one.check && estate.read(one.check).object('HealthCheckConfig');
    const threshold = config?.number('FailureThreshold');
    const interval = config?.number('RequestInterval');
    return threshold !== undefined &&
      interval !== undefined &&
      !config?.flag('Disabled')
      ? [{ seconds: interval * threshold, interval, threshold }]
      : [];
  });
  const slowest = detections.reduce<(typeof detections)[number] | undefined>(
    (a, b) => (a && a.seconds >= b.seconds ? a : b),
    undefined,
  );
  const isAlias = records.every(one => one.ttlSeconds === undefined);
  const ttl = Math.max(
    ...records.map(
      one => one.ttlSeconds ?? options.assumptions.aliasTtlSeconds,
    ),
  );
  return {
    detection: slowest
      ? contribution(base, {
          step: 'detection',
          seconds: slowest.seconds,
          basis: 'configured',
          arithmetic: `health check every ${slowest.interval} s × ${
            slowest.threshold
          } failures = ${formatDuration(slowest.seconds)}`,
          observedAt,
          freshness,
        })
      : unknownContribution(
          base,
          {
            reason: 'missing',
            message: `No health check of ${name} says when a Region is lost.`,
          },
          { step: 'detection', observedAt },
        ),
    dns: contribution(base, {
      step: 'dns',
      seconds: ttl,
      basis: isAlias ? 'assumed' : 'configured',
      arithmetic: isAlias
        ? `answers for an alias are cached ${formatDuration(ttl)}`
        : `TTL ${formatDuration(ttl)}`,
      observedAt,
      freshness,
    }),
  };
}

function blockersOf(group: DnsGroup, split: TrafficSplit): Blocker[] {
  return [
    ...group.records.flatMap(one =>
      group.records.length > 1 ? checkBlockers(one, group.name) : [],
    ),
    ...(split.differsFromIntended
      ? [
          blocker('weights-differ', {
            subjectArn: group.arn,
            why: `${group.name} sends ${percents(
              split,
              'configuredShare',
            )} instead of the intended ${percents(split, 'intendedShare')}.`,
            observedAt: split.observedAt,
          }),
        ]
      : []),
  ];
}

function percents(
  { regions }: TrafficSplit,
  field: 'configuredShare' | 'intendedShare',
): string {
  return regions
    .map(one => `${Math.round((one[field] ?? 0) * 100)} % to ${one.region}`)
    .join(' and ');
}

function checkBlockers(
  { record, region, check, evaluatesTarget }: RegionalRecord,
  name: string,
): Blocker[] {
  if (!check) {
    return evaluatesTarget
      ? []
      : [
          blocker('health-check-missing', {
            subjectArn: record.arn,
            why: `The record of ${name} for ${region} has no health check.`,
            observedAt: record.observedAt,
          }),
        ];
  }
  const { arn: subjectArn, observedAt } = check;
  if (check.state === 'Disabled') {
    return [
      blocker('health-check-disabled', {
        subjectArn,
        why: `The health check of ${name} in ${region} is disabled, so Route 53 takes it for healthy whatever happens.`,
        observedAt,
      }),
    ];
  }
  return check.state === 'Unhealthy'
    ? [
        blocker('health-check-failing', {
          subjectArn,
          why: `The health check of ${name} in ${region} fails, so no traffic would be sent there.`,
          observedAt,
        }),
      ]
    : [];
}
