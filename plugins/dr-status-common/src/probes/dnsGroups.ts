import type { SourceResource } from '../facts';
import type { ProbeInput } from './RecoveryProbe';

/** A record with the Region that it leads to. */
export interface RegionalRecord {
  readonly record: SourceResource;
  readonly region: string;
  readonly balancer?: SourceResource;
  readonly check?: SourceResource;
  readonly weight?: number;
  readonly failover?: string;
  readonly isLatency: boolean;
  readonly evaluatesTarget: boolean;
  readonly ttlSeconds?: number;
}

/** All records of one public name and type. */
export interface DnsGroup {
  readonly arn: string;
  readonly name: string;
  readonly recordType: string;
  readonly records: readonly RegionalRecord[];
}

const TYPES = new Set(['A', 'AAAA', 'CNAME']);

/**
 * The public names that lead to load balancers, with all their records. Left out are the names that health
 * checks ask: they belong to one Region on purpose.
 */
export function dnsGroups(input: ProbeInput): DnsGroup[] {
  const { estate } = input;
  const balancers = new Map(
    estate
      .ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')
      .flatMap(balancer => {
        const name = estate.read(balancer).text('DNSName');
        return name ? [[name.toLowerCase(), balancer] as const] : [];
      }),
  );
  const probed = new Set(
    estate
      .ofType('AWS::Route53::HealthCheck')
      .map(check =>
        estate
          .read(check)
          .object('HealthCheckConfig')
          ?.text('FullyQualifiedDomainName'),
      ),
  );
  const groups = new Map<string, DnsGroup & { records: RegionalRecord[] }>();
  for (const record of estate.ofType('AWS::Route53::RecordSet')) {
    const reader = estate.read(record);
    const recordType = reader.text('Type') ?? '';
    const name = (reader.text('Name') ?? '').replace(/\.$/, '');
    if (!TYPES.has(recordType) || probed.has(name)) continue;
    if (isPrivate(record, input)) continue;
    const regional = regionalOf(record, input, balancers);
    if (!regional) continue;
    const setIdentifier = reader.text('SetIdentifier');
    const arn =
      setIdentifier === undefined
        ? record.arn
        : record.arn.slice(0, -(encodeURIComponent(setIdentifier).length + 1));
    const group = groups.get(arn);
    if (group) {
      group.records.push(regional);
    } else {
      groups.set(arn, { arn, name, recordType, records: [regional] });
    }
  }
  return [...groups.values()];
}

function isPrivate(record: SourceResource, { estate }: ProbeInput): boolean {
  const zone = estate.get(record.arn.replace(/\/recordset\/.*$/, ''));
  return (
    (zone && estate.read(zone).object('Config')?.flag('PrivateZone')) ?? false
  );
}

function regionalOf(
  record: SourceResource,
  { estate }: ProbeInput,
  balancers: ReadonlyMap<string, SourceResource>,
): RegionalRecord | undefined {
  const reader = estate.read(record);
  const alias = reader.object('AliasTarget');
  const target =
    alias?.text('DNSName') ??
    reader.objects('ResourceRecords')?.[0]?.text('Value');
  const host = target
    ?.toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '');
  const balancer = host === undefined ? undefined : balancers.get(host);
  const region =
    balancer?.region ??
    /\.([a-z]{2}(?:-[a-z]+)+-\d)\.elb\.amazonaws\.com$/.exec(host ?? '')?.[1] ??
    reader.text('Region');
  if (region === undefined) return undefined;
  const checkId = reader.text('HealthCheckId');
  return {
    record,
    region,
    balancer,
    check: checkId
      ? estate.get(
          record.arn.replace(/hostedzone\/.*$/, `healthcheck/${checkId}`),
        )
      : undefined,
    weight: reader.number('Weight'),
    failover: reader.text('Failover'),
    isLatency: reader.text('Region') !== undefined,
    evaluatesTarget: alias?.flag('EvaluateTargetHealth') ?? false,
    ttlSeconds: reader.number('TTL'),
  };
}
