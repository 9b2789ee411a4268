import {
  _InstanceType,
  type Instance,
  type InstanceStateName,
  type NatGateway,
  type Subnet,
  type Vpc,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import { stableId, stableNumber } from '../../estate/ids';
import { toTagList } from '../tagList';
import { capacityOf } from './instanceTypes';

/** What every EC2 resource needs to be told. */
interface Ec2Options {
  readonly accountId: string;
  readonly region: string;
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes a VPC. */
export function vpc(options: Ec2Options & { readonly cidr: string }): Vpc {
  const { accountId, id, cidr, tags } = options;
  return {
    VpcId: id,
    OwnerId: accountId,
    CidrBlock: cidr,
    CidrBlockAssociationSet: [
      {
        AssociationId: stableId('vpc-cidr-assoc-', id),
        CidrBlock: cidr,
        CidrBlockState: { State: 'associated' },
      },
    ],
    DhcpOptionsId: stableId('dopt-', `${accountId}/${options.region}`),
    InstanceTenancy: 'default',
    IsDefault: false,
    State: 'available',
    Tags: toTagList(tags),
  };
}

/** Makes a subnet; a public one gives addresses to what is launched in it. */
export function subnet(
  options: Ec2Options & {
    readonly vpcId: string;
    readonly cidr: string;
    readonly zone: string;
    readonly isPublic?: boolean;
  },
): Subnet {
  const { accountId, region, id, vpcId, cidr, zone, tags } = options;
  return {
    SubnetId: id,
    SubnetArn: `arn:aws:ec2:${region}:${accountId}:subnet/${id}`,
    VpcId: vpcId,
    OwnerId: accountId,
    CidrBlock: cidr,
    AvailabilityZone: zone,
    AvailabilityZoneId: zoneId(region, zone),
    // A /24 less the five addresses that AWS keeps, less what is in use.
    AvailableIpAddressCount: 251 - stableNumber(id, 90),
    MapPublicIpOnLaunch: options.isPublic ?? false,
    MapCustomerOwnedIpOnLaunch: false,
    AssignIpv6AddressOnCreation: false,
    DefaultForAz: false,
    EnableDns64: false,
    Ipv6Native: false,
    Ipv6CidrBlockAssociationSet: [],
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    State: 'available',
    Tags: toTagList(tags),
  };
}

/** Makes a public NAT gateway with its elastic address. */
export function natGateway(
  options: Ec2Options & {
    readonly vpcId: string;
    readonly subnetId: string;
    /** Its private address is one of these; by default `10.0.1.0/24`. */
    readonly subnetCidr?: string;
    readonly createdAt: Date;
  },
): NatGateway {
  const { id, vpcId, subnetId, createdAt, tags } = options;
  return {
    NatGatewayId: id,
    VpcId: vpcId,
    SubnetId: subnetId,
    ConnectivityType: 'public',
    CreateTime: createdAt,
    NatGatewayAddresses: [
      {
        AllocationId: stableId('eipalloc-', id),
        AssociationId: stableId('eipassoc-', id),
        NetworkInterfaceId: stableId('eni-', id),
        // 198.51.100.0/24 and 203.0.113.0/24 are kept for documentation (RFC 5737).
        PublicIp: `203.0.113.${1 + stableNumber(id, 250)}`,
        PrivateIp: addressIn(options.subnetCidr ?? '10.0.1.0/24', id),
        IsPrimary: true,
        Status: 'succeeded',
      },
    ],
    State: 'available',
    Tags: toTagList(tags),
  };
}

/** Makes a VPC endpoint: a gateway where route tables are given, else an interface in the subnets. */
export function vpcEndpoint(
  options: Ec2Options & {
    readonly vpcId: string;
    /** The last part of the service's name, for example `ecr.dkr`. */
    readonly service: string;
    readonly createdAt: Date;
    readonly routeTableIds?: string[];
    readonly subnetIds?: string[];
    readonly securityGroupId?: string;
  },
): VpcEndpoint {
  const { accountId, region, id, vpcId, service, createdAt } = options;
  const isGateway = options.routeTableIds !== undefined;
  const subnetIds = options.subnetIds ?? [];
  const group = options.securityGroupId;
  return {
    VpcEndpointId: id,
    VpcEndpointType: isGateway ? 'Gateway' : 'Interface',
    VpcId: vpcId,
    OwnerId: accountId,
    ServiceName: `com.amazonaws.${region}.${service}`,
    ServiceRegion: region,
    State: 'Available',
    PolicyDocument:
      '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
    RouteTableIds: options.routeTableIds ?? [],
    SubnetIds: subnetIds,
    Groups: group ? [{ GroupId: group, GroupName: `${vpcId}-endpoints` }] : [],
    NetworkInterfaceIds: subnetIds.map(subnetId =>
      stableId('eni-', `${id}/${subnetId}`),
    ),
    DnsEntries: isGateway
      ? []
      : [{ DnsName: `${service}.${region}.amazonaws.com` }],
    IpAddressType: 'ipv4',
    PrivateDnsEnabled: !isGateway,
    RequesterManaged: false,
    CreationTimestamp: createdAt,
    Tags: toTagList(options.tags),
  };
}

/** What tells one instance from another. */
export interface InstanceOptions extends Ec2Options {
  readonly instanceType: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Its address is one of these; by default `10.0.11.0/24`. */
  readonly subnetCidr?: string;
  readonly zone: string;
  readonly launchedAt: Date;
  readonly securityGroupIds?: readonly string[];
  readonly imageId?: string;
  /** The instance profile's name. */
  readonly profile?: string;
  readonly isSpot?: boolean;
  readonly state?: InstanceStateName;
}

const STATE_CODES: Record<InstanceStateName, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** Makes an instance with one network interface and an encrypted gp3 root volume. */
export function instance(options: InstanceOptions): Instance {
  const { accountId, region, id, launchedAt } = options;
  const state = options.state ?? 'running';
  const address = addressIn(options.subnetCidr ?? '10.0.11.0/24', id);
  const groups = (options.securityGroupIds ?? []).map(GroupId => ({
    GroupId,
    GroupName: GroupId,
  }));
  return {
    InstanceId: id,
    ImageId: options.imageId ?? stableId('ami-', `${region}/al2023`),
    InstanceType: instanceTypeOf(options.instanceType),
    InstanceLifecycle: options.isSpot ? 'spot' : undefined,
    State: { Code: STATE_CODES[state], Name: state },
    StateTransitionReason: state === 'stopped' ? 'User initiated' : '',
    LaunchTime: launchedAt,
    Placement: {
      AvailabilityZone: options.zone,
      AvailabilityZoneId: zoneId(region, options.zone),
      Tenancy: 'default',
      GroupName: '',
    },
    VpcId: options.vpcId,
    SubnetId: options.subnetId,
    PrivateIpAddress: address,
    PrivateDnsName: `ip-${address.replaceAll('.', '-')}.${
      region === 'us-east-1' ? 'ec2' : `${region}.compute`
    }.internal`,
    PublicDnsName: '',
    SecurityGroups: groups,
    NetworkInterfaces: [
      {
        NetworkInterfaceId: stableId('eni-', id),
        OwnerId: accountId,
        VpcId: options.vpcId,
        SubnetId: options.subnetId,
        PrivateIpAddress: address,
        Status: 'in-use',
        InterfaceType: 'interface',
        SourceDestCheck: true,
        Groups: groups,
        Attachment: {
          AttachmentId: stableId('eni-attach-', id),
          AttachTime: launchedAt,
          DeleteOnTermination: true,
          DeviceIndex: 0,
          NetworkCardIndex: 0,
          Status: 'attached',
        },
      },
    ],
    BlockDeviceMappings: [
      {
        DeviceName: '/dev/xvda',
        Ebs: {
          VolumeId: stableId('vol-', id),
          AttachTime: launchedAt,
          DeleteOnTermination: true,
          Status: 'attached',
        },
      },
    ],
    RootDeviceName: '/dev/xvda',
    RootDeviceType: 'ebs',
    Architecture: 'x86_64',
    Hypervisor: 'xen',
    VirtualizationType: 'hvm',
    EbsOptimized: true,
    EnaSupport: true,
    AmiLaunchIndex: 0,
    ClientToken: stableId('', `${id}/token`, 32),
    CpuOptions: {
      CoreCount: capacityOf(options.instanceType).vcpus / 2,
      ThreadsPerCore: 2,
    },
    MetadataOptions: {
      State: 'applied',
      HttpTokens: 'required',
      HttpEndpoint: 'enabled',
      HttpPutResponseHopLimit: 2,
    },
    Monitoring: { State: 'disabled' },
    IamInstanceProfile: options.profile
      ? {
          Arn: `arn:aws:iam::${accountId}:instance-profile/${options.profile}`,
          Id: stableId('AIPA', options.profile, 17).toUpperCase(),
        }
      : undefined,
    ProductCodes: [],
    UsageOperation: 'RunInstances',
    Tags: toTagList(options.tags),
  };
}

/** An address of a /24, none of the four that AWS keeps at its beginning. */
function addressIn(cidr: string, seed: string): string {
  const [network] = cidr.split('/');
  const prefix = network.split('.').slice(0, 3).join('.');
  return `${prefix}.${4 + stableNumber(`${seed}/address`, 240)}`;
}

const INSTANCE_TYPES = new Map<string, _InstanceType>(
  Object.values(_InstanceType).map(type => [type, type]),
);

/** The type as the SDK names it. @throws Error for one that EC2 does not have */
export function instanceTypeOf(text: string): _InstanceType {
  const type = INSTANCE_TYPES.get(text);
  if (!type) {
    throw new Error(`EC2 has no instance type ${text}.`);
  }
  return type;
}

/** `us-east-1a` -> `use1-az1`. In AWS the letters differ between accounts; here they do not. */
export function zoneId(region: string, zone: string): string {
  const [area, direction, number] = region.split('-');
  const index = zone.charCodeAt(zone.length - 1) - 'a'.charCodeAt(0) + 1;
  return `${area}${direction.slice(0, 1)}${number}-az${index}`;
}
