import type {
  Listener,
  LoadBalancer,
  TargetDescription,
  TargetGroup,
  TargetHealth,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { collection } from '../../core/Estate';
import type { DailyWindow } from '../dailyWindow';

/** A load balancer with what ELB keeps beside its description. */
export interface SandboxLoadBalancer {
  readonly description: LoadBalancer & { LoadBalancerArn: string };
  readonly listeners: readonly (Listener & { ListenerArn: string })[];
  /** Of the load balancer and of its listeners alike. */
  readonly tags: Readonly<Record<string, string>>;
}

/** When a target fails its health checks. */
export interface TargetOutage {
  /** Left out, the target fails all the time. */
  readonly daily?: DailyWindow;
  readonly health: TargetHealth;
}

export interface SandboxTarget {
  readonly target: TargetDescription;
  readonly outage?: TargetOutage;
}

/** A target group with its registered targets. */
export interface SandboxTargetGroup {
  readonly description: TargetGroup & { TargetGroupArn: string };
  readonly targets: readonly SandboxTarget[];
  readonly tags: Readonly<Record<string, string>>;
}

export const loadBalancers = collection<SandboxLoadBalancer>(
  'elbv2.load-balancers',
);
export const targetGroups = collection<SandboxTargetGroup>(
  'elbv2.target-groups',
);
