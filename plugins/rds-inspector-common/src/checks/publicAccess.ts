import type { InstanceNode } from '../assembly';
import type { NetworkFacts } from '../facts';
import type { Evidence } from '../types';
import { defineCheck } from './Check';
import { unlessDeleted } from './scope';
import { fail, missing, pass, withFact, type Verdict } from './verdicts';

/** Whether the internet can reach an instance: the setting, the subnets and the security groups together. */
export const publicAccess = defineCheck({
  id: 'public-access',
  title: 'Not reachable from the internet',
  category: 'security',
  severity: 'critical',
  severityRule:
    'Critical when it is publicly accessible, in a public subnet, and a security group lets everybody in; high when no security group does, or when its network could not be read; medium when its subnets lead nowhere.',
  reads: ['configuration', 'network'],
  why: 'A database that has a public address is tried by strangers within minutes. Each of the three conditions alone is one change away from that.',
  fix: {
    console:
      'Databases › {name} › Modify › Connectivity › Additional configuration › Not publicly accessible.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --no-publicly-accessible --apply-immediately',
    terraform: 'publicly_accessible = false',
    caution: 'Whoever connects over the public address loses the connection.',
  },
  references: {
    awsConfigRules: ['rds-instance-public-access-check'],
    securityHubControls: ['RDS.2'],
    prowlerChecks: ['rds_instance_no_public_access'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html#USER_VPC.Hiding',
  },
  on: {
    instance: database =>
      unlessDeleted(database, () =>
        withFact(database.facts.configuration, ({ publiclyAccessible }) => {
          const { name } = database.facts;
          if (publiclyAccessible === undefined) {
            return missing(`whether ${name} is publicly accessible`);
          }
          return publiclyAccessible
            ? judgePublic(database)
            : pass(`${name} has no public address.`);
        }),
      ),
  },
});

const PUBLIC: Evidence = {
  label: 'PubliclyAccessible',
  value: 'true',
  expected: 'false',
};

function judgePublic({ facts }: InstanceNode): Verdict {
  const { name, network } = facts;
  if (!network.known) {
    return fail(
      `${name} is publicly accessible. How far could not be found out: ${network.message}`,
      { severity: 'high', evidence: [PUBLIC] },
    );
  }
  return { ...grade(name, network.value), observedAt: network.observedAt };
}

function grade(name: string, network: NetworkFacts): Verdict {
  const {
    publicSubnetIds,
    unknownSubnetIds,
    openSecurityGroupIds,
    unknownSecurityGroupIds,
  } = network;
  const evidence: Evidence[] = [
    PUBLIC,
    {
      label: 'Public subnets',
      value: publicSubnetIds.join(', ') || 'none',
      expected: 'none',
    },
    {
      label: 'Security groups open to everybody',
      value: openSecurityGroupIds.join(', ') || 'none',
      expected: 'none',
    },
  ];
  const mayBePublic = publicSubnetIds.length + unknownSubnetIds.length > 0;
  if (!mayBePublic) {
    return fail(
      `${name} is publicly accessible, though none of its subnets leads to an internet gateway: one route is all that is missing.`,
      { severity: 'medium', evidence },
    );
  }
  if (publicSubnetIds.length > 0 && openSecurityGroupIds.length > 0) {
    return fail(
      `Everybody on the internet can reach ${name}: it is publicly accessible, in a public subnet, and ${openSecurityGroupIds[0]} lets everybody in.`,
      { severity: 'critical', evidence, subjectArns: [] },
    );
  }
  return fail(
    unknownSubnetIds.length + unknownSecurityGroupIds.length > 0
      ? `${name} is publicly accessible, and not all of its subnets and security groups could be read.`
      : `${name} is publicly accessible in a public subnet; only its security groups keep the internet out.`,
    { severity: 'high', evidence },
  );
}
