import type { StandardUnit } from '@aws-sdk/client-cloudwatch';
import {
  loadBalancers,
  targetGroups,
  type SandboxLoadBalancer,
  type SandboxTarget,
  type SandboxTargetGroup,
} from '../elbv2/collections';
import { describeTargetHealth } from '../elbv2/targetHealth';
import type { MetricDerivation, MetricSource } from './collections';
import {
  businessRhythm,
  growth,
  hashToUnit,
  noise,
  seedOf,
  weeklyIncident,
} from './rhythm';

const NAMESPACE = 'AWS/ApplicationELB';
/** Requests a minute of a busy component of production over both Regions. */
const REQUESTS_PER_MINUTE = 4_000;
const LOAD_BY_ENVIRONMENT: Readonly<Record<string, number>> = {
  prod: 1,
  staging: 0.05,
  dev: 0.01,
};

/**
 * What Application Load Balancers and their target groups emit.
 *
 * @param shareByRegion - how production's traffic is split between its Regions, from 0 to 1
 */
export const loadBalancerMetrics = (
  shareByRegion: Readonly<Record<string, number>>,
): MetricDerivation => ({
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region) => {
    const share = shareByRegion[region] ?? 0;
    const groups = estate.of(targetGroups, accountId, region);
    return [
      ...groups.flatMap(group => groupSources(group, share)),
      ...balancerSources(
        estate.of(loadBalancers, accountId, region),
        groups,
        share,
      ),
    ];
  },
});

/** What CloudWatch calls a load balancer or a target group: the end of its ARN. */
export function elbDimension(arn: string): string {
  return arn.includes(':loadbalancer/')
    ? arn.slice(arn.indexOf(':loadbalancer/') + ':loadbalancer/'.length)
    : arn.slice(arn.lastIndexOf(':') + 1);
}

function balancerSources(
  balancers: readonly SandboxLoadBalancer[],
  groups: readonly SandboxTargetGroup[],
  productionShare: number,
): MetricSource[] {
  return balancers.flatMap(({ description }) => {
    const traffic = groups
      .filter(group =>
        group.description.LoadBalancerArns?.includes(
          description.LoadBalancerArn,
        ),
      )
      .map(group => trafficOf(group, productionShare));
    return trafficSources(
      {
        requests: time => sum(traffic.map(one => one.requests(time))),
        errors: time => sum(traffic.map(one => one.errors(time))),
        responseSeconds: time =>
          sum(traffic.map(one => one.responseSeconds(time))) /
          Math.max(1, traffic.length),
      },
      { LoadBalancer: elbDimension(description.LoadBalancerArn) },
      description.CreatedTime,
    );
  });
}

function groupSources(
  group: SandboxTargetGroup,
  productionShare: number,
): MetricSource[] {
  const [loadBalancerArn] = group.description.LoadBalancerArns ?? [];
  // A target group behind no load balancer emits nothing.
  if (!loadBalancerArn) return [];
  const dimensions = {
    TargetGroup: elbDimension(group.description.TargetGroupArn),
    LoadBalancer: elbDimension(loadBalancerArn),
  };
  const zones = [
    ...new Set(group.targets.map(({ target }) => target.AvailabilityZone)),
  ].filter(zone => zone !== undefined);
  return [
    ...trafficSources(trafficOf(group, productionShare), dimensions, undefined),
    ...healthSources(group.targets, dimensions),
    ...zones.flatMap(AvailabilityZone =>
      healthSources(
        group.targets.filter(
          ({ target }) => target.AvailabilityZone === AvailabilityZone,
        ),
        { ...dimensions, AvailabilityZone },
      ),
    ),
  ];
}

function healthSources(
  targets: readonly SandboxTarget[],
  dimensions: Record<string, string>,
): MetricSource[] {
  const healthyAt = (time: Date) =>
    targets.filter(
      target =>
        describeTargetHealth(target, time).TargetHealth?.State === 'healthy',
    ).length;
  return [
    source('HealthyHostCount', 'Count', dimensions, healthyAt),
    source(
      'UnHealthyHostCount',
      'Count',
      dimensions,
      time => targets.length - healthyAt(time),
    ),
  ];
}

interface Traffic {
  /** In a minute. */
  requests(time: Date): number;
  /** In a minute. */
  errors(time: Date): number;
  responseSeconds(time: Date): number;
}

function trafficOf(
  group: SandboxTargetGroup,
  productionShare: number,
): Traffic {
  const seed = seedOf(group.description.TargetGroupArn);
  const environment = group.tags.environment ?? 'dev';
  const share = environment === 'prod' ? productionShare : 1;
  // The same in both Regions, so that their shares are the intended ones.
  const size =
    0.5 + hashToUnit(seedOf(group.description.TargetGroupName ?? ''), 1);
  const isIncident = (time: Date) => weeklyIncident(seed, time, 25);
  const requests = (time: Date) =>
    Math.round(
      REQUESTS_PER_MINUTE *
        size *
        share *
        (LOAD_BY_ENVIRONMENT[environment] ?? 0.01) *
        businessRhythm(time) *
        growth(time, 0.15) *
        (1 + 0.08 * noise(seed, time)),
    );
  return {
    requests,
    errors: time =>
      Math.floor(
        requests(time) * (isIncident(time) ? 0.04 : 0.0002) +
          hashToUnit(seed ^ 0x2545f491, Math.floor(time.getTime() / 60_000)),
      ),
    responseSeconds: time =>
      (0.05 + 0.06 * size) *
      (0.8 + 0.25 * businessRhythm(time)) *
      (1 + 0.1 * noise(seed ^ 0x1b873593, time)) *
      (isIncident(time) ? 4 : 1),
  };
}

function trafficSources(
  traffic: Traffic,
  dimensions: Record<string, string>,
  since: Date | undefined,
): MetricSource[] {
  return [
    { ...source('RequestCount', 'Count', dimensions, traffic.requests), since },
    {
      // Without an error in a minute there is no sample, as AWS reports it.
      ...source('HTTPCode_Target_5XX_Count', 'Count', dimensions, time => {
        const errors = traffic.errors(time);
        return errors > 0 ? errors : undefined;
      }),
      since,
    },
    {
      ...source(
        'TargetResponseTime',
        'Seconds',
        dimensions,
        traffic.responseSeconds,
      ),
      since,
      percentileFactor: tailOf,
    },
  ];
}

/** A long tail: the median is below the average, the 99th percentile several times above it. */
function tailOf(percentile: number): number {
  const exceeding = Math.max(1e-4, 1 - percentile / 100);
  return 0.8 * (0.5 / exceeding) ** 0.38;
}

function source(
  metricName: string,
  unit: StandardUnit,
  dimensions: Record<string, string>,
  sample: (time: Date) => number | undefined,
): MetricSource {
  return { namespace: NAMESPACE, metricName, dimensions, unit, sample };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
