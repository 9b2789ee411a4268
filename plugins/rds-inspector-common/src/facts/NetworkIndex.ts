import { AttributeReader } from '@meridian/aws-common';
import type { NetworkFacts } from './related';
import type { InstanceSettings } from './settings';
import type { SourceResource } from './sources';

const EVERYBODY = new Set(['0.0.0.0/0', '::/0']);
/** Databases speak TCP: by name, by number, or all protocols. */
const TCP = new Set(['tcp', '6', '-1']);

/** A rule that lets traffic in from everywhere. */
interface OpenPorts {
  /** Undefined means all ports. */
  readonly from?: number;
  readonly to?: number;
}

/** Answers how instances can be reached, from route tables and security groups. */
export class NetworkIndex {
  /** Whether the route table of a subnet leads to an internet gateway. */
  private readonly isPublicBySubnet = new Map<string, boolean>();
  /** The same of the main route table, by VPC, for subnets without one of their own. */
  private readonly isPublicByVpc = new Map<string, boolean>();
  private readonly openPortsByGroup = new Map<string, readonly OpenPorts[]>();

  constructor(
    routeTables: readonly SourceResource[],
    securityGroups: readonly SourceResource[],
  ) {
    for (const { attributes } of routeTables) {
      this.addRouteTable(new AttributeReader(attributes ?? {}));
    }
    for (const group of securityGroups) {
      const reader = new AttributeReader(group.attributes ?? {});
      const permissions = reader.objects('IpPermissions');
      if (permissions) {
        this.openPortsByGroup.set(
          group.resourceId,
          permissions.filter(isOpen).map(portsOf),
        );
      }
    }
  }

  networkOf(settings: InstanceSettings): NetworkFacts {
    const { subnetIds, vpcId, securityGroupIds, port } = settings;
    const subnets = subnetIds.map(id => ({
      id,
      isPublic:
        this.isPublicBySubnet.get(id) ?? this.isPublicByVpc.get(vpcId ?? ''),
    }));
    return {
      subnetIds,
      publicSubnetIds: subnets
        .filter(({ isPublic }) => isPublic === true)
        .map(({ id }) => id),
      unknownSubnetIds: subnets
        .filter(({ isPublic }) => isPublic === undefined)
        .map(({ id }) => id),
      openSecurityGroupIds: securityGroupIds.filter(id =>
        this.openPortsByGroup.get(id)?.some(ports => covers(ports, port)),
      ),
      unknownSecurityGroupIds: securityGroupIds.filter(
        id => !this.openPortsByGroup.has(id),
      ),
    };
  }

  private addRouteTable(table: AttributeReader): void {
    const isPublic = (table.objects('Routes') ?? []).some(leadsOutside);
    for (const association of table.objects('Associations') ?? []) {
      const subnetId = association.text('SubnetId');
      const vpcId = table.text('VpcId');
      if (subnetId) {
        this.isPublicBySubnet.set(subnetId, isPublic);
      } else if (association.flag('Main') && vpcId) {
        this.isPublicByVpc.set(vpcId, isPublic);
      }
    }
  }
}

function leadsOutside(route: AttributeReader): boolean {
  const destination =
    route.text('DestinationCidrBlock') ??
    route.text('DestinationIpv6CidrBlock') ??
    '';
  return (
    EVERYBODY.has(destination) &&
    (route.text('GatewayId') ?? '').startsWith('igw-') &&
    route.text('State') !== 'blackhole'
  );
}

function isOpen(permission: AttributeReader): boolean {
  if (!TCP.has(permission.text('IpProtocol') ?? '-1')) return false;
  return [
    ...(permission.objects('IpRanges') ?? []).map(one => one.text('CidrIp')),
    ...(permission.objects('Ipv6Ranges') ?? []).map(one =>
      one.text('CidrIpv6'),
    ),
  ].some(range => EVERYBODY.has(range ?? ''));
}

function portsOf(permission: AttributeReader): OpenPorts {
  // Protocol -1 means all of them, with all of their ports.
  return permission.text('IpProtocol') === '-1'
    ? {}
    : { from: permission.number('FromPort'), to: permission.number('ToPort') };
}

function covers({ from, to }: OpenPorts, port: number | undefined): boolean {
  if (from === undefined || to === undefined || port === undefined) return true;
  return from <= port && port <= to;
}
