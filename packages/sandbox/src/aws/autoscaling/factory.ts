import type {
  AutoScalingGroup,
  Instance,
  LaunchTemplateSpecification,
} from '@aws-sdk/client-auto-scaling';
import { stableId, stableUuid } from '../../estate/ids';

/** What tells one Auto Scaling group from another; the rest follows from it. */
export interface AutoScalingGroupOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly minSize: number;
  readonly maxSize: number;
  readonly desiredCapacity: number;
  /** The first is preferred. More than one makes a mixed instances policy. */
  readonly instanceTypes: readonly string[];
  readonly isSpot?: boolean;
  readonly subnetIds: readonly string[];
  readonly zones: readonly string[];
  readonly instances: readonly {
    readonly id: string;
    readonly instanceType: string;
    readonly zone: string;
  }[];
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes an Auto Scaling group whose instances are all in service. */
export function autoScalingGroup(
  options: AutoScalingGroupOptions,
): AutoScalingGroup {
  const { accountId, region, name } = options;
  const arn = `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${stableUuid(
    `${accountId}/${region}/${name}`,
  )}:autoScalingGroupName/${name}`;
  const template: LaunchTemplateSpecification = {
    LaunchTemplateId: stableId('lt-', arn),
    LaunchTemplateName: name,
    Version: '1',
  };
  return {
    AutoScalingGroupName: name,
    AutoScalingGroupARN: arn,
    MinSize: options.minSize,
    MaxSize: options.maxSize,
    DesiredCapacity: options.desiredCapacity,
    DefaultCooldown: 300,
    AvailabilityZones: [...options.zones],
    VPCZoneIdentifier: options.subnetIds.join(','),
    LoadBalancerNames: [],
    TargetGroupARNs: [],
    HealthCheckType: 'EC2',
    HealthCheckGracePeriod: 15,
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: template,
        Overrides: options.instanceTypes.map(InstanceType => ({
          InstanceType,
        })),
      },
      InstancesDistribution: {
        OnDemandAllocationStrategy: 'prioritized',
        OnDemandBaseCapacity: 0,
        OnDemandPercentageAboveBaseCapacity: options.isSpot ? 0 : 100,
        SpotAllocationStrategy: 'capacity-optimized',
      },
    },
    Instances: options.instances.map(
      (member): Instance => ({
        InstanceId: member.id,
        InstanceType: member.instanceType,
        AvailabilityZone: member.zone,
        LifecycleState: 'InService',
        HealthStatus: 'Healthy',
        LaunchTemplate: template,
        ProtectedFromScaleIn: false,
      }),
    ),
    CreatedTime: options.createdAt,
    SuspendedProcesses: [],
    EnabledMetrics: [
      { Metric: 'GroupInServiceInstances', Granularity: '1Minute' },
    ],
    TerminationPolicies: ['AllocationStrategy', 'OldestLaunchTemplate'],
    NewInstancesProtectedFromScaleIn: false,
    CapacityRebalance: options.isSpot ?? false,
    ServiceLinkedRoleARN: `arn:aws:iam::${accountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
    TrafficSources: [],
    Tags: Object.entries(options.tags).map(([Key, Value]) => ({
      ResourceId: name,
      ResourceType: 'auto-scaling-group',
      Key,
      Value,
      PropagateAtLaunch: true,
    })),
  };
}
