import type { ResourceRecordSet, VPC } from '@aws-sdk/client-route-53';
import {
  canonicalHostedZoneIdOf,
  loadBalancerDnsNameOf,
} from '../aws/elbv2/factory';
import {
  healthChecks,
  hostedZones,
  type SandboxHealthCheck,
} from '../aws/route53/collections';
import {
  healthCheckIdOf,
  makeHealthCheck,
  makeHostedZone,
  nameServersOf,
} from '../aws/route53/factory';
import { GLOBAL, type Estate } from '../core/Estate';
import {
  HEALTH_CHECK_FAILURE_THRESHOLD,
  HEALTH_CHECK_INTERVAL_SECONDS,
  PUBLIC_DOMAIN,
  PUBLIC_NAMES,
  RECORD_TTL_SECONDS,
  regionalNameOf,
  type PublicNamePlan,
} from './dnsPlan';
import { NETWORKS, vpcIdOf } from './networkPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
  type Environment,
} from './organization';
import {
  findLoadBalancerPlan,
  LOAD_BALANCERS,
  type LoadBalancerPlan,
} from './trafficPlan';

/** The accounts whose public names lie in a zone of their own, delegated by the platform's. */
const DELEGATED: readonly { account: AccountName; environment: Environment }[] =
  [
    { account: 'staging', environment: 'staging' },
    { account: 'dev', environment: 'dev' },
    { account: 'shared-services', environment: 'shared' },
  ];

/** Planted: see the health checks in the list of imperfections. */
const HEALTH_CHECK_FLAWS: Readonly<
  Record<
    string,
    { disabled?: boolean; path?: string; outage?: SandboxHealthCheck['outage'] }
  >
> = {
  [regionalNameOf('analytics', SECONDARY_REGION)]: { disabled: true },
  [regionalNameOf('app', SECONDARY_REGION)]: {
    path: '/health',
    outage: { status: 'Failure: HTTP Status Code 404, Not Found.' },
  },
};

export function addDns(estate: Estate): void {
  addPublicZone(estate);
  for (const { account, environment } of DELEGATED) {
    addDelegatedZone(estate, account, environment);
  }
  addPrivateZones(estate);
  for (const name of PUBLIC_NAMES) {
    addHealthChecks(estate, name);
  }
}

function addPublicZone(estate: Estate): void {
  const accountId = ACCOUNTS.prod;
  estate.add(
    hostedZones,
    accountId,
    GLOBAL,
    makeHostedZone({
      accountId,
      name: `${PUBLIC_DOMAIN}.`,
      comment: 'Public names of the platform',
      tags: standardTags('platform', 'prod'),
      records: [
        {
          Name: `${PUBLIC_DOMAIN}.`,
          Type: 'TXT',
          TTL: 300,
          ResourceRecords: [{ Value: '"v=spf1 include:amazonses.com -all"' }],
        },
        ...DELEGATED.map(delegationOf),
        ...PUBLIC_NAMES.flatMap(recordsOf),
        // Planted: the reporting service answers in the primary Region only.
        {
          Name: `reporting.${PUBLIC_DOMAIN}.`,
          Type: 'A' as const,
          AliasTarget: aliasTargetOf(
            findLoadBalancerPlan('prod', PRIMARY_REGION, 'analytics'),
          ),
        },
      ],
    }),
  );
}

function delegatedNameOf(environment: Environment): string {
  return `${environment}.${PUBLIC_DOMAIN}.`;
}

function delegationOf(zone: {
  account: AccountName;
  environment: Environment;
}): ResourceRecordSet {
  const name = delegatedNameOf(zone.environment);
  return {
    Name: name,
    Type: 'NS',
    TTL: 172_800,
    ResourceRecords: nameServersOf(ACCOUNTS[zone.account], name).map(Value => ({
      Value,
    })),
  };
}

/** The records of a system: its public name, its API by latency, and each Region's endpoint. */
function recordsOf(name: PublicNamePlan): ResourceRecordSet[] {
  return name.regions.flatMap(region => {
    const loadBalancer = findLoadBalancerPlan('prod', region, name.system);
    const alias = {
      Type: 'A' as const,
      AliasTarget: aliasTargetOf(loadBalancer),
      ...(name.routing.policy === 'simple'
        ? {}
        : { HealthCheckId: healthCheckIdFor(name, region) }),
    };
    return [
      {
        Name: `${name.host}.${PUBLIC_DOMAIN}.`,
        ...routingFieldsOf(name, region),
        ...alias,
      },
      ...(name.regions.length > 1
        ? [
            {
              Name: `api.${name.host}.${PUBLIC_DOMAIN}.`,
              SetIdentifier: region,
              Region: regionOf(region),
              ...alias,
            },
          ]
        : []),
      {
        Name: `${regionalNameOf(name.host, region)}.`,
        Type: 'CNAME' as const,
        TTL: RECORD_TTL_SECONDS,
        ResourceRecords: [{ Value: loadBalancerDnsNameOf(loadBalancer) }],
      },
    ];
  });
}

function routingFieldsOf(
  { routing }: PublicNamePlan,
  region: string,
): Partial<ResourceRecordSet> {
  switch (routing.policy) {
    case 'weighted':
      return { SetIdentifier: region, Weight: routing.weights[region] };
    case 'failover':
      return {
        SetIdentifier: region,
        Failover: region === PRIMARY_REGION ? 'PRIMARY' : 'SECONDARY',
      };
    default:
      return {};
  }
}

/** Route 53's types list the Regions by name. */
function regionOf(region: string): 'us-east-1' | 'us-west-2' {
  return region === PRIMARY_REGION ? PRIMARY_REGION : SECONDARY_REGION;
}

function aliasTargetOf(loadBalancer: LoadBalancerPlan) {
  return {
    HostedZoneId: canonicalHostedZoneIdOf(loadBalancer.region),
    DNSName: `dualstack.${loadBalancerDnsNameOf(loadBalancer)}.`,
    EvaluateTargetHealth: true,
  };
}

function healthCheckIdFor(name: PublicNamePlan, region: string): string {
  return healthCheckIdOf(ACCOUNTS.prod, regionalNameOf(name.host, region));
}

function addHealthChecks(estate: Estate, name: PublicNamePlan): void {
  for (const region of name.regions) {
    const domainName = regionalNameOf(name.host, region);
    const flaws = HEALTH_CHECK_FLAWS[domainName] ?? {};
    estate.add(
      healthChecks,
      ACCOUNTS.prod,
      GLOBAL,
      makeHealthCheck({
        accountId: ACCOUNTS.prod,
        domainName,
        resourcePath: flaws.path ?? '/healthz',
        requestIntervalSeconds: HEALTH_CHECK_INTERVAL_SECONDS,
        failureThreshold: HEALTH_CHECK_FAILURE_THRESHOLD,
        disabled: flaws.disabled,
        outage: flaws.outage,
        tags: {
          Name: `${name.host}-${region}`,
          ...standardTags(name.system, 'prod'),
        },
      }),
    );
  }
}

function addDelegatedZone(
  estate: Estate,
  account: AccountName,
  environment: Environment,
): void {
  const accountId = ACCOUNTS[account];
  const zoneName = delegatedNameOf(environment);
  estate.add(
    hostedZones,
    accountId,
    GLOBAL,
    makeHostedZone({
      accountId,
      name: zoneName,
      comment: `Public names of ${account}`,
      tags: standardTags('platform', environment),
      records: LOAD_BALANCERS.filter(plan => plan.account === account).map(
        plan => ({
          Name: `${plan.system}.${zoneName}`,
          Type: 'A',
          AliasTarget: aliasTargetOf(plan),
        }),
      ),
    }),
  );
}

/** One private zone per account, seen by its VPCs, in which components find each other. */
function addPrivateZones(estate: Estate): void {
  for (const account of [
    'prod',
    'staging',
    'dev',
    'shared-services',
  ] as const) {
    const networks = NETWORKS.filter(network => network.account === account);
    const { environment } = networks[0];
    const accountId = ACCOUNTS[account];
    const zoneName = `${environment}.meridian.internal.`;
    estate.add(
      hostedZones,
      accountId,
      GLOBAL,
      makeHostedZone({
        accountId,
        name: zoneName,
        comment: `Private names of ${account}`,
        tags: standardTags('platform', environment),
        vpcs: networks.map(
          ({ region }): VPC => ({
            VPCRegion: regionOf(region),
            VPCId: vpcIdOf(account, region),
          }),
        ),
        records: LOAD_BALANCERS.filter(
          plan => plan.account === account && plan.region === PRIMARY_REGION,
        ).flatMap(plan =>
          plan.components.map(component => ({
            Name: `${component}.${zoneName}`,
            Type: 'CNAME' as const,
            TTL: RECORD_TTL_SECONDS,
            ResourceRecords: [{ Value: loadBalancerDnsNameOf(plan) }],
          })),
        ),
      }),
    );
  }
}
