import type {
  Listener,
  LoadBalancerSchemeEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { stableId, stableNumber } from '../../estate/ids';
import type {
  SandboxLoadBalancer,
  SandboxTarget,
  SandboxTargetGroup,
} from './collections';

/** The hosted zones of Application Load Balancers' names, as AWS documents them by Region. */
const CANONICAL_HOSTED_ZONE_IDS: Readonly<Record<string, string>> = {
  'us-east-1': 'Z35SXDOTRQ7X7K',
  'us-east-2': 'Z3AADJGX6KTTL2',
  'us-west-1': 'Z368ELLRRE2KJ0',
  'us-west-2': 'Z1H1FL5HABSF5',
};

/** What tells one Application Load Balancer from another; the rest follows from it. */
export interface LoadBalancerOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly vpcId: string;
  /** One subnet in each Availability Zone. */
  readonly subnets: readonly { subnetId: string; zoneName: string }[];
  readonly securityGroupIds: string[];
  readonly certificateArn: string;
  /** Where its HTTPS listener forwards to, unless a rule says otherwise. */
  readonly defaultTargetGroupArn: string;
  readonly scheme?: LoadBalancerSchemeEnum;
}

/** What an alias record needs to know of a load balancer. */
export interface LoadBalancerName {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}

export function loadBalancerArnOf(options: LoadBalancerName): string {
  const { accountId, region, name } = options;
  const seed = `${accountId}/${region}/load-balancer/${name}`;
  return `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/app/${name}/${stableId(
    '',
    seed,
    16,
  )}`;
}

export function loadBalancerDnsNameOf(options: LoadBalancerName): string {
  const { accountId, region, name } = options;
  const number = stableNumber(
    `${accountId}/${region}/load-balancer/${name}/dns`,
    2_000_000_000,
  );
  return `${name}-${number}.${region}.elb.amazonaws.com`;
}

export function canonicalHostedZoneIdOf(region: string): string {
  return (
    CANONICAL_HOSTED_ZONE_IDS[region] ??
    stableId('Z', `${region}/load-balancers`, 13).toUpperCase()
  );
}

/** Makes a load balancer that redirects HTTP to HTTPS and forwards HTTPS. */
export function makeLoadBalancer(
  options: LoadBalancerOptions,
): SandboxLoadBalancer {
  const { region, name } = options;
  const arn = loadBalancerArnOf(options);
  return {
    description: {
      LoadBalancerArn: arn,
      DNSName: loadBalancerDnsNameOf(options),
      CanonicalHostedZoneId: canonicalHostedZoneIdOf(region),
      CreatedTime: options.createdAt,
      LoadBalancerName: name,
      Scheme: options.scheme ?? 'internet-facing',
      VpcId: options.vpcId,
      State: { Code: 'active' },
      Type: 'application',
      AvailabilityZones: options.subnets.map(({ subnetId, zoneName }) => ({
        ZoneName: zoneName,
        SubnetId: subnetId,
        LoadBalancerAddresses: [],
      })),
      SecurityGroups: options.securityGroupIds,
      IpAddressType: 'ipv4',
    },
    listeners: [
      makeListener(arn, {
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [
          {
            Type: 'redirect',
            Order: 1,
            RedirectConfig: {
              Protocol: 'HTTPS',
              Port: '443',
              Host: '#{host}',
              Path: '/#{path}',
              Query: '#{query}',
              StatusCode: 'HTTP_301',
            },
          },
        ],
      }),
      makeListener(arn, {
        Port: 443,
        Protocol: 'HTTPS',
        Certificates: [{ CertificateArn: options.certificateArn }],
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        DefaultActions: [
          {
            Type: 'forward',
            Order: 1,
            TargetGroupArn: options.defaultTargetGroupArn,
            ForwardConfig: {
              TargetGroups: [
                { TargetGroupArn: options.defaultTargetGroupArn, Weight: 1 },
              ],
              TargetGroupStickinessConfig: { Enabled: false },
            },
          },
        ],
      }),
    ],
    tags: options.tags,
  };
}

function makeListener(loadBalancerArn: string, listener: Listener) {
  const id = stableId('', `${loadBalancerArn}/listener/${listener.Port}`, 16);
  return {
    ListenerArn: `${loadBalancerArn.replace(
      ':loadbalancer/',
      ':listener/',
    )}/${id}`,
    LoadBalancerArn: loadBalancerArn,
    ...listener,
  };
}

/** What tells one target group from another; the rest follows from it. */
export interface TargetGroupOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly vpcId: string;
  readonly port: number;
  readonly loadBalancerArns: string[];
  readonly targets: readonly SandboxTarget[];
}

export function targetGroupArnOf(options: {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}): string {
  const { accountId, region, name } = options;
  const seed = `${accountId}/${region}/target-group/${name}`;
  return `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}/${stableId(
    '',
    seed,
    16,
  )}`;
}

/** Makes a target group of pods' addresses, as the AWS Load Balancer Controller does. */
export function makeTargetGroup(
  options: TargetGroupOptions,
): SandboxTargetGroup {
  return {
    description: {
      TargetGroupArn: targetGroupArnOf(options),
      TargetGroupName: options.name,
      Protocol: 'HTTP',
      Port: options.port,
      VpcId: options.vpcId,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: 'traffic-port',
      HealthCheckEnabled: true,
      HealthCheckIntervalSeconds: 15,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 2,
      HealthCheckPath: '/healthz',
      Matcher: { HttpCode: '200' },
      LoadBalancerArns: options.loadBalancerArns,
      TargetType: 'ip',
      ProtocolVersion: 'HTTP1',
      IpAddressType: 'ipv4',
    },
    targets: options.targets,
    tags: options.tags,
  };
}
