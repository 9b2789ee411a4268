import type {
  IpPermission,
  RouteTable,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { stableId } from '../../estate/ids';
import { toTagList } from '../tagList';

/** Where everything goes that no other route is for. */
const ANYWHERE = '0.0.0.0/0';

/** What every one of them needs to be told. */
interface RoutingOptions {
  readonly accountId: string;
  readonly id: string;
  readonly vpcId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Makes a route table: inside of the VPC, and out of it through a gateway where one is given. */
export function routeTable(
  options: RoutingOptions & {
    readonly vpcCidr: string;
    /** The subnets that use it; none makes it the VPC's main one. */
    readonly subnetIds: readonly string[];
    /** The way out for what is public. */
    readonly internetGatewayId?: string;
    /** The way out for what is private. */
    readonly natGatewayId?: string;
  },
): RouteTable {
  const { id, vpcId, subnetIds, internetGatewayId, natGatewayId } = options;
  const isMain = subnetIds.length === 0;
  const associate = (subnetId: string | undefined) => ({
    RouteTableAssociationId: stableId('rtbassoc-', `${id}/${subnetId}`),
    RouteTableId: id,
    Main: subnetId === undefined,
    SubnetId: subnetId,
    AssociationState: { State: 'associated' as const },
  });
  const wayOut = {
    DestinationCidrBlock: ANYWHERE,
    Origin: 'CreateRoute' as const,
    State: 'active' as const,
  };
  return {
    RouteTableId: id,
    VpcId: vpcId,
    OwnerId: options.accountId,
    Associations: isMain ? [associate(undefined)] : subnetIds.map(associate),
    PropagatingVgws: [],
    Routes: [
      {
        DestinationCidrBlock: options.vpcCidr,
        GatewayId: 'local',
        Origin: 'CreateRouteTable',
        State: 'active',
      },
      ...(internetGatewayId
        ? [{ ...wayOut, GatewayId: internetGatewayId }]
        : []),
      ...(natGatewayId ? [{ ...wayOut, NatGatewayId: natGatewayId }] : []),
    ],
    Tags: toTagList(options.tags),
  };
}

/** Who may come in through a port: other security groups, or ranges of addresses. */
export interface Ingress {
  readonly port: number;
  readonly fromGroupIds?: readonly string[];
  readonly fromCidrs?: readonly string[];
  readonly description: string;
}

/** Makes a security group; everything may go out of it. */
export function securityGroup(
  options: RoutingOptions & {
    readonly region: string;
    readonly name: string;
    readonly description: string;
    readonly ingress: readonly Ingress[];
  },
): SecurityGroup {
  const { accountId, region, id } = options;
  return {
    GroupId: id,
    GroupName: options.name,
    Description: options.description,
    SecurityGroupArn: `arn:aws:ec2:${region}:${accountId}:security-group/${id}`,
    VpcId: options.vpcId,
    OwnerId: accountId,
    IpPermissions: options.ingress.map(rule => permission(accountId, rule)),
    IpPermissionsEgress: [
      {
        IpProtocol: '-1',
        IpRanges: [{ CidrIp: ANYWHERE }],
        Ipv6Ranges: [],
        PrefixListIds: [],
        UserIdGroupPairs: [],
      },
    ],
    Tags: toTagList(options.tags),
  };
}

function permission(accountId: string, rule: Ingress): IpPermission {
  const { description: Description } = rule;
  return {
    IpProtocol: 'tcp',
    FromPort: rule.port,
    ToPort: rule.port,
    UserIdGroupPairs: (rule.fromGroupIds ?? []).map(GroupId => ({
      GroupId,
      UserId: accountId,
      Description,
    })),
    IpRanges: (rule.fromCidrs ?? []).map(CidrIp => ({ CidrIp, Description })),
    Ipv6Ranges: [],
    PrefixListIds: [],
  };
}
