import { parseTrafficSplit } from '../objectives/parseTrafficSplit';
import type { TrafficShare, TrafficSplit } from '../types';
import type { DnsGroup, RegionalRecord } from './dnsGroups';
import type { ProbeInput } from './RecoveryProbe';

/** How a public name sends traffic to Regions, as configured, as in force and as intended. */
export function trafficSplitOf(
  group: DnsGroup,
  input: ProbeInput,
): TrafficSplit {
  const { records } = group;
  const { record, balancer } = records[0];
  const policy = policyOf(records);
  const system = balancer?.system ?? record.system;
  const intended =
    policy === 'weighted' ? intendedOf(system, input) : undefined;
  const sharesOf = shareReader(policy, records);
  const regions = records.map((one): TrafficShare => {
    return {
      region: one.region,
      recordArn: one.record.arn,
      ...sharesOf(one),
      intendedShare: intended?.[one.region],
      healthCheckArn: one.check?.arn,
      healthCheckState: one.check?.state,
    };
  });
  return {
    name: group.name,
    recordType: group.recordType,
    policy,
    system,
    component: balancer?.component ?? record.component,
    regions,
    differsFromIntended:
      intended !== undefined &&
      regions.some(
        one =>
          Math.abs((one.configuredShare ?? 0) - (one.intendedShare ?? 0)) >
          input.options.trafficTolerance,
      ),
    observedAt: record.observedAt,
  };
}

type Shares = Pick<TrafficShare, 'configuredShare' | 'currentShare'>;

/** What share each record takes, as configured and, without what is unhealthy, now. */
function shareReader(
  policy: TrafficSplit['policy'],
  records: readonly RegionalRecord[],
): (record: RegionalRecord) => Shares {
  const healthy = records.filter(one => one.check?.state !== 'Unhealthy');
  // When nothing is healthy Route 53 answers with everything.
  const answering = healthy.length > 0 ? healthy : records;
  switch (policy) {
    case 'weighted': {
      const total = weightOf(records);
      const current = weightOf(answering);
      return one => ({
        configuredShare: share(one.weight, total),
        currentShare: answering.includes(one) ? share(one.weight, current) : 0,
      });
    }
    case 'failover': {
      const primary = answering.find(one => one.failover === 'PRIMARY');
      const target = primary ?? answering[0];
      return one => ({
        configuredShare: one.failover === 'PRIMARY' ? 1 : 0,
        currentShare: one === target ? 1 : 0,
      });
    }
    case 'simple':
      return () => ({ configuredShare: 1, currentShare: 1 });
    default:
      return () => ({});
  }
}

function weightOf(records: readonly RegionalRecord[]): number {
  return records.reduce((sum, one) => sum + (one.weight ?? 0), 0);
}

function policyOf(records: readonly RegionalRecord[]): TrafficSplit['policy'] {
  if (records.every(one => one.weight !== undefined)) return 'weighted';
  if (records.every(one => one.failover !== undefined)) return 'failover';
  if (records.every(one => one.isLatency)) return 'latency';
  return records.length === 1 ? 'simple' : 'other';
}

function share(weight: number | undefined, total: number): number | undefined {
  return weight === undefined || total === 0 ? undefined : weight / total;
}

function intendedOf(
  system: string | undefined,
  { estate, options }: ProbeInput,
): Readonly<Record<string, number>> {
  const entity = estate.entityNamed('System', system);
  const text = entity?.annotations['meridian.dr/traffic-split'];
  return (
    (text === undefined ? undefined : parseTrafficSplit(text)) ??
    options.intendedTraffic
  );
}
