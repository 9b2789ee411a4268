import { autoScalingGroups } from '../aws/autoscaling/collections';
import { ec2Instances, ec2Subnets, ec2Vpcs } from '../aws/ec2/collections';
import { kmsKeys } from '../aws/kms/collections';
import { secrets } from '../aws/secretsmanager/collections';
import { buildEstate } from '.';
import { IMPERFECTIONS } from './imperfections';
import { ACCOUNTS, REGIONS } from './organization';

const estate = buildEstate();
const PLACES = Object.values(ACCOUNTS).flatMap(accountId =>
  REGIONS.map(region => ({ accountId, region })),
);

describe('the networks, instances, keys and secrets of the estate', () => {
  it('are the same on every start', () => {
    const again = buildEstate();
    for (const { accountId, region } of PLACES) {
      for (const kind of [ec2Vpcs, ec2Subnets, ec2Instances, kmsKeys]) {
        expect(again.of<unknown>(kind, accountId, region)).toEqual(
          estate.of<unknown>(kind, accountId, region),
        );
      }
    }
  });

  it('have VPCs whose addresses do not overlap', () => {
    const cidrs = PLACES.flatMap(({ accountId, region }) =>
      estate.of(ec2Vpcs, accountId, region).map(vpc => vpc.CidrBlock),
    );
    expect(cidrs).toHaveLength(6);
    expect(new Set(cidrs).size).toBe(6);
    expect(cidrs.every(cidr => /^10\.\d+\.0\.0\/16$/.test(cidr ?? ''))).toBe(
      true,
    );
  });

  it('have instances only in subnets that are there, with addresses of them', () => {
    for (const { accountId, region } of PLACES) {
      const subnets = new Map(
        estate
          .of(ec2Subnets, accountId, region)
          .map(subnet => [subnet.SubnetId, subnet]),
      );
      for (const instance of estate.of(ec2Instances, accountId, region)) {
        const subnet = subnets.get(instance.SubnetId);
        expect(subnet?.AvailabilityZone).toBe(
          instance.Placement?.AvailabilityZone,
        );
        const network = subnet?.CidrBlock?.replace(/0\/24$/, '');
        expect(instance.PrivateIpAddress?.startsWith(network ?? 'none')).toBe(
          true,
        );
      }
    }
  });

  it('have as many instances in each group as it wants', () => {
    for (const { accountId, region } of PLACES) {
      for (const group of estate.of(autoScalingGroups, accountId, region)) {
        const members = estate
          .of(ec2Instances, accountId, region)
          .filter(instance =>
            instance.Tags?.some(
              tag =>
                tag.Key === 'aws:autoscaling:groupName' &&
                tag.Value === group.AutoScalingGroupName,
            ),
          );
        expect(members).toHaveLength(group.DesiredCapacity ?? -1);
        expect(group.Instances).toHaveLength(members.length);
      }
    }
  });

  it('have what the list of imperfections names', () => {
    const there = new Set(
      PLACES.flatMap(({ accountId, region }) => [
        ...estate
          .of(ec2Vpcs, accountId, region)
          .map(vpc => `arn:aws:ec2:${region}:${accountId}:vpc/${vpc.VpcId}`),
        ...estate
          .of(ec2Instances, accountId, region)
          .map(
            ({ InstanceId }) =>
              `arn:aws:ec2:${region}:${accountId}:instance/${InstanceId}`,
          ),
        ...estate
          .of(autoScalingGroups, accountId, region)
          .map(group => group.AutoScalingGroupARN),
        ...estate
          .of(kmsKeys, accountId, region)
          .map(({ metadata }) => metadata.Arn),
        ...estate.of(secrets, accountId, region).map(({ entry }) => entry.ARN),
      ]),
    );
    const named = IMPERFECTIONS.filter(({ subject }) =>
      /^arn:aws:(ec2|autoscaling|kms|secretsmanager):/.test(subject),
    );
    expect(named.length).toBeGreaterThanOrEqual(8);
    expect(
      named.map(({ subject }) => subject).filter(arn => !there.has(arn)),
    ).toEqual([]);
  });
});
