import type {
  HealthCheckConfig,
  ResourceRecordSet,
  VPC,
} from '@aws-sdk/client-route-53';
import { stableId, stableNumber, stableUuid } from '../../estate/ids';
import type { SandboxHealthCheck, SandboxHostedZone } from './collections';
import { compareRecordSets } from './recordOrder';

/** What tells one hosted zone from another; the rest follows from it. */
export interface HostedZoneOptions {
  readonly accountId: string;
  /** With the dot at its end. */
  readonly name: string;
  readonly comment?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** A zone with VPCs is private. */
  readonly vpcs?: readonly VPC[];
  /** Beside the SOA and NS records, which every zone has; in any order. */
  readonly records: readonly ResourceRecordSet[];
}

export function hostedZoneIdOf(accountId: string, name: string): string {
  return `Z${stableId(
    '',
    `${accountId}/hosted-zone/${name}`,
    20,
  ).toUpperCase()}`;
}

export function makeHostedZone(options: HostedZoneOptions): SandboxHostedZone {
  const { accountId, name } = options;
  const vpcs = options.vpcs ?? [];
  return {
    zone: {
      Id: hostedZoneIdOf(accountId, name),
      Name: name,
      CallerReference: stableUuid(`${accountId}/hosted-zone/${name}/reference`),
      Config: { Comment: options.comment ?? '', PrivateZone: vpcs.length > 0 },
    },
    vpcs,
    records: [...apexRecords(accountId, name), ...options.records].sort(
      compareRecordSets,
    ),
    tags: options.tags,
  };
}

/** The name servers of a public zone, for the delegation in its parent. */
export function nameServersOf(accountId: string, name: string): string[] {
  return ['com', 'net', 'org', 'co.uk'].map((topLevel, index) => {
    const number = stableNumber(`${accountId}/${name}/ns/${index}`, 512);
    return `ns-${512 * index + number}.awsdns-${String(number % 64).padStart(
      2,
      '0',
    )}.${topLevel}.`;
  });
}

function apexRecords(accountId: string, name: string): ResourceRecordSet[] {
  const nameServers = nameServersOf(accountId, name);
  return [
    {
      Name: name,
      Type: 'NS',
      TTL: 172_800,
      ResourceRecords: nameServers.map(Value => ({ Value })),
    },
    {
      Name: name,
      Type: 'SOA',
      TTL: 900,
      ResourceRecords: [
        {
          Value: `${nameServers[0]} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`,
        },
      ],
    },
  ];
}

/** What tells one health check of an HTTPS endpoint from another; the rest follows from it. */
export interface HealthCheckOptions {
  readonly accountId: string;
  /** The name that is checked, without a dot at its end. */
  readonly domainName: string;
  readonly resourcePath: string;
  readonly requestIntervalSeconds: number;
  readonly failureThreshold: number;
  readonly disabled?: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly outage?: SandboxHealthCheck['outage'];
}

export function healthCheckIdOf(accountId: string, domainName: string): string {
  return stableUuid(`${accountId}/health-check/${domainName}`);
}

export function makeHealthCheck(
  options: HealthCheckOptions,
): SandboxHealthCheck {
  const { accountId, domainName } = options;
  const config: HealthCheckConfig = {
    Port: 443,
    Type: 'HTTPS',
    ResourcePath: options.resourcePath,
    FullyQualifiedDomainName: domainName,
    RequestInterval: options.requestIntervalSeconds,
    FailureThreshold: options.failureThreshold,
    MeasureLatency: true,
    Inverted: false,
    Disabled: options.disabled ?? false,
    EnableSNI: true,
  };
  return {
    check: {
      Id: healthCheckIdOf(accountId, domainName),
      CallerReference: stableUuid(`${accountId}/${domainName}/reference`),
      HealthCheckConfig: config,
      HealthCheckVersion: 1,
    },
    tags: options.tags,
    ...(options.outage ? { outage: options.outage } : {}),
  };
}
