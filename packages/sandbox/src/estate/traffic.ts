import {
  loadBalancers,
  targetGroups,
  type SandboxTarget,
  type TargetOutage,
} from '../aws/elbv2/collections';
import {
  loadBalancerArnOf,
  makeLoadBalancer,
  makeTargetGroup,
  targetGroupArnOf,
} from '../aws/elbv2/factory';
import type { Estate } from '../core/Estate';
import { stableNumber } from './ids';
import {
  findNetwork,
  securityGroupIdOf,
  subnetIdOf,
  vpcIdOf,
  zoneName,
  ZONES,
} from './networkPlan';
import { standardTags } from './organization';
import {
  certificateArnOf,
  LOAD_BALANCERS,
  targetGroupNameOf,
  type LoadBalancerPlan,
} from './trafficPlan';

const CREATED_AT = new Date('2024-02-12T11:20:00Z');
const APPLICATION_PORT = 8080;
/** The third byte of the private subnets begins here: 10.0.11.0/24 is that of zone a. */
const PRIVATE_SUBNET_OFFSET = 11;

/** Which targets fail, by target group (`environment-component`) and Region. */
const OUTAGES: Readonly<
  Record<string, TargetOutage & { readonly of: 'first' | 'all' }>
> = {
  // Planted: see `recovery-payment-target-unhealthy` in the list of imperfections.
  'us-east-1/prod-payment-service': {
    of: 'first',
    health: {
      State: 'unhealthy',
      Reason: 'Target.ResponseCodeMismatch',
      Description: 'Health checks failed with these codes: [500]',
    },
  },
  // Planted: see `recovery-no-healthy-target`.
  'us-west-2/prod-innovate-api': {
    of: 'all',
    health: {
      State: 'unhealthy',
      Reason: 'Target.FailedHealthChecks',
      Description: 'Health checks failed',
    },
  },
  // A pod that is slow to come back from its nightly restart.
  'us-west-2/prod-profile-service': {
    of: 'first',
    daily: { startMinute: 4 * 60 + 40, durationMinutes: 10 },
    health: {
      State: 'unhealthy',
      Reason: 'Target.Timeout',
      Description: 'Request timed out',
    },
  },
  'us-east-1/staging-order-service': {
    of: 'first',
    daily: { startMinute: 13 * 60, durationMinutes: 20 },
    health: {
      State: 'unhealthy',
      Reason: 'Target.FailedHealthChecks',
      Description: 'Health checks failed',
    },
  },
};

export function addTraffic(estate: Estate): void {
  for (const plan of LOAD_BALANCERS) {
    addLoadBalancer(estate, plan);
    for (const component of plan.components) {
      addTargetGroup(estate, plan, component);
    }
  }
}

function addLoadBalancer(estate: Estate, plan: LoadBalancerPlan): void {
  const { account, accountId, region, environment, name } = plan;
  estate.add(
    loadBalancers,
    accountId,
    region,
    makeLoadBalancer({
      accountId,
      region,
      name,
      createdAt: CREATED_AT,
      tags: standardTags(plan.system, environment),
      vpcId: vpcIdOf(account, region),
      subnets: ZONES.map(zone => ({
        subnetId: subnetIdOf(account, region, 'public', zone),
        zoneName: zoneName(region, zone),
      })),
      securityGroupIds: [securityGroupIdOf(account, region, 'alb')],
      certificateArn: certificateArnOf(account, region),
      defaultTargetGroupArn: targetGroupArnOf({
        accountId,
        region,
        name: targetGroupNameOf(environment, plan.components[0]),
      }),
    }),
  );
}

function addTargetGroup(
  estate: Estate,
  plan: LoadBalancerPlan,
  component: string,
): void {
  const { account, accountId, region, environment } = plan;
  const name = targetGroupNameOf(environment, component);
  estate.add(
    targetGroups,
    accountId,
    region,
    makeTargetGroup({
      accountId,
      region,
      name,
      tags: standardTags(plan.system, environment, component),
      vpcId: vpcIdOf(account, region),
      port: APPLICATION_PORT,
      loadBalancerArns: [loadBalancerArnOf(plan)],
      targets: targetsOf(plan, component, OUTAGES[`${region}/${name}`]),
    }),
  );
}

/** The pods of a component, spread over the Availability Zones. */
function targetsOf(
  plan: LoadBalancerPlan,
  component: string,
  outage: (typeof OUTAGES)[string] | undefined,
): SandboxTarget[] {
  const { account, region } = plan;
  const { prefix } = findNetwork(account, region);
  return Array.from({ length: plan.replicas }, (_, index) => {
    const zoneIndex = index % ZONES.length;
    const host =
      20 + stableNumber(`${account}/${region}/${component}/${index}`, 220);
    return {
      target: {
        Id: `${prefix}.${PRIVATE_SUBNET_OFFSET + zoneIndex}.${host}`,
        Port: APPLICATION_PORT,
        AvailabilityZone: zoneName(region, ZONES[zoneIndex]),
      },
      ...(outage && (index === 0 || outage.of === 'all') ? { outage } : {}),
    };
  });
}
