import { stableUuid } from './ids';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  SYSTEMS,
  type AccountName,
  type Environment,
  type SystemName,
} from './organization';

/** The load balancer of one system in one Region, with the components behind it. */
export interface LoadBalancerPlan {
  readonly name: string;
  readonly account: AccountName;
  readonly accountId: string;
  readonly region: string;
  readonly environment: Environment;
  readonly system: SystemName;
  readonly components: readonly string[];
  /** Pods of each component. */
  readonly replicas: number;
}

/** Components that work from queues and streams and listen to nobody. */
const WITHOUT_TRAFFIC: readonly string[] = ['data-pipeline'];

/** Systems of the second Region; records follows one day, says the document. */
const SECONDARY_SYSTEMS: readonly SystemName[] = [
  'user-management',
  'order-processing',
  'analytics',
  'innovate',
];
const PRIMARY_SYSTEMS: readonly SystemName[] = [
  ...SECONDARY_SYSTEMS,
  'records',
];

/** Planted: see `recovery-reporting-service-single-region` in the list of imperfections. */
const PRIMARY_REGION_ONLY: readonly string[] = ['reporting-service'];

export const LOAD_BALANCERS: readonly LoadBalancerPlan[] = [
  ...PRIMARY_SYSTEMS.map(system =>
    plan('prod', 'prod', PRIMARY_REGION, system, 6),
  ),
  ...SECONDARY_SYSTEMS.map(system =>
    plan('prod', 'prod', SECONDARY_REGION, system, 3),
  ),
  ...PRIMARY_SYSTEMS.map(system =>
    plan('staging', 'staging', PRIMARY_REGION, system, 2),
  ),
  ...PRIMARY_SYSTEMS.map(system =>
    plan('dev', 'dev', PRIMARY_REGION, system, 1),
  ),
  plan('shared-services', 'shared', PRIMARY_REGION, 'platform', 2),
];

export function findLoadBalancerPlan(
  account: AccountName,
  region: string,
  system: SystemName,
): LoadBalancerPlan {
  const found = LOAD_BALANCERS.find(
    candidate =>
      candidate.account === account &&
      candidate.region === region &&
      candidate.system === system,
  );
  if (!found) {
    throw new Error(
      `The estate has no load balancer of ${system} in ${account}/${region}.`,
    );
  }
  return found;
}

/** The certificate of the platform's public names, which every Region has its own of. */
export function certificateArnOf(account: AccountName, region: string): string {
  const id = stableUuid(`${account}/${region}/certificate/meridian.example`);
  return `arn:aws:acm:${region}:${ACCOUNTS[account]}:certificate/${id}`;
}

/** The name of a component's target group within its account and Region. */
export function targetGroupNameOf(
  environment: Environment,
  component: string,
): string {
  return `${environment}-${component}`;
}

function plan(
  account: AccountName,
  environment: Environment,
  region: string,
  system: SystemName,
  replicas: number,
): LoadBalancerPlan {
  const components: readonly string[] = SYSTEMS[system].components;
  return {
    name: `${environment}-${system}`,
    account,
    accountId: ACCOUNTS[account],
    region,
    environment,
    system,
    components: components.filter(
      component =>
        !WITHOUT_TRAFFIC.includes(component) &&
        !(
          region === SECONDARY_REGION && PRIMARY_REGION_ONLY.includes(component)
        ),
    ),
    replicas,
  };
}
