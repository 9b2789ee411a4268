import { certificates } from '../aws/acm/collections';
import { images } from '../aws/ecr/collections';
import { ec2Instances } from '../aws/ec2/collections';
import { targetGroups } from '../aws/elbv2/collections';
import { describeTargetHealth } from '../aws/elbv2/targetHealth';
import { dbClusters, globalClusters } from '../aws/rds/collections';
import { appliedQuotas } from '../aws/servicequotas/collections';
import { GLOBAL } from '../core/Estate';
import { buildEstate } from '.';
import { IMPERFECTIONS } from './imperfections';
import { ACCOUNTS, PRIMARY_REGION, SECONDARY_REGION } from './organization';

/** In the middle of a working day, when nothing is restarted. */
const NOW = new Date('2026-09-02T15:00:00Z');

describe('what stands in the way of recovery', () => {
  const estate = buildEstate();
  const subjectsOf = (id: string) =>
    IMPERFECTIONS.filter(one => one.id === id).map(({ subject }) => subject);

  it('is one certificate that the second Region lacks', () => {
    const namesIn = (region: string) =>
      estate
        .of(certificates, ACCOUNTS.prod, region)
        .map(({ description }) => description.DomainName);
    const west = namesIn(SECONDARY_REGION);

    expect(
      estate
        .of(certificates, ACCOUNTS.prod, PRIMARY_REGION)
        .filter(({ description }) => !west.includes(description.DomainName))
        .map(({ description }) => description.CertificateArn),
    ).toEqual(subjectsOf('recovery-certificate-missing'));
  });

  it('is one quota that cannot carry both Regions', () => {
    const onDemand = (region: string) =>
      estate
        .of(ec2Instances, ACCOUNTS.prod, region)
        .filter(({ InstanceLifecycle }) => InstanceLifecycle !== 'spot');
    const needed = [PRIMARY_REGION, SECONDARY_REGION]
      .flatMap(onDemand)
      .reduce(
        (sum, { CpuOptions }) =>
          sum +
          (CpuOptions?.CoreCount ?? 0) * (CpuOptions?.ThreadsPerCore ?? 0),
        0,
      );
    const [small] = estate
      .of(appliedQuotas, ACCOUNTS.prod, SECONDARY_REGION)
      .filter(({ quotaCode }) => quotaCode === 'L-1216C47A');

    expect(needed).toBe(46);
    expect(small.value).toBeLessThan(needed);
    expect(subjectsOf('recovery-vcpu-quota-too-small')).toEqual([
      `arn:aws:servicequotas:us-west-2:${ACCOUNTS.prod}:ec2/${small.quotaCode}`,
    ]);
  });

  it('is one target group of production without a healthy target', () => {
    const dead = [PRIMARY_REGION, SECONDARY_REGION]
      .flatMap(region => estate.of(targetGroups, ACCOUNTS.prod, region))
      .filter(({ targets }) =>
        targets.every(
          target =>
            describeTargetHealth(target, NOW).TargetHealth?.State !== 'healthy',
        ),
      );

    expect(dead.map(({ description }) => description.TargetGroupArn)).toEqual(
      subjectsOf('recovery-no-healthy-target'),
    );
  });

  it('leaves images with the same digests in both Regions', () => {
    const digestsIn = (region: string) =>
      new Map(
        estate
          .of(images, ACCOUNTS['shared-services'], region)
          .map(({ repositoryName, imageTags, imageDigest }) => [
            `${repositoryName}:${imageTags?.[0]}`,
            imageDigest,
          ]),
      );
    const east = digestsIn(PRIMARY_REGION);
    const west = digestsIn(SECONDARY_REGION);

    expect(west.size).toBeGreaterThan(40);
    for (const [name, digest] of west) {
      expect(east.get(name)).toBe(digest);
    }
  });

  it('leaves one global cluster whose clusters are alike', () => {
    const versionsOf = (arns: readonly (string | undefined)[]) =>
      [PRIMARY_REGION, SECONDARY_REGION]
        .flatMap(region => estate.of(dbClusters, ACCOUNTS.prod, region))
        .filter(({ DBClusterArn }) => arns.includes(DBClusterArn))
        .map(({ EngineVersion }) => EngineVersion);
    const alike = estate
      .of(globalClusters, ACCOUNTS.prod, GLOBAL)
      .filter(
        ({ GlobalClusterMembers: members = [] }) =>
          new Set(versionsOf(members.map(({ DBClusterArn }) => DBClusterArn)))
            .size === 1,
      );

    expect(alike.map(one => one.GlobalClusterIdentifier)).toEqual([
      'analytics-global',
    ]);
  });
});
