import { count } from '../lib/time';
import { defineCheck } from './Check';
import { unlessDeleted } from './scope';
import { fail, missing, pass, withFact } from './verdicts';

/** Subnets that lead to an internet gateway, whatever the instance's own setting says. */
export const publicSubnets = defineCheck({
  id: 'public-subnets',
  title: 'In private subnets',
  category: 'security',
  severity: 'medium',
  reads: ['configuration', 'network'],
  why: 'In a public subnet a single setting of the instance makes it reachable from the internet. Private subnets take that possibility away.',
  fix: {
    console:
      'Subnet groups › Create DB subnet group with private subnets, then Databases › {name} › Modify › Connectivity › DB subnet group.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --db-subnet-group-name <private subnet group>',
    terraform: 'db_subnet_group_name = aws_db_subnet_group.private.name',
    caution:
      'Moving to another subnet group takes the instance down for minutes, and is possible only to another VPC or by way of a snapshot in the same one.',
  },
  references: {
    awsConfigRules: ['rds-instance-subnet-igw-check'],
    securityHubControls: ['RDS.46'],
    prowlerChecks: ['rds_instance_no_public_access'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  },
  on: {
    instance: database =>
      unlessDeleted(database, () =>
        withFact(database.facts.network, network => {
          const { name } = database.facts;
          const { subnetIds, publicSubnetIds, unknownSubnetIds } = network;
          if (publicSubnetIds.length > 0) {
            return fail(
              `${name} is in ${count(
                publicSubnetIds.length,
                'subnet',
              )} with a route to an internet gateway.`,
              {
                evidence: publicSubnetIds.map(value => ({
                  label: 'Public subnet',
                  value,
                })),
              },
            );
          }
          return subnetIds.length === 0 || unknownSubnetIds.length > 0
            ? missing(`where all subnets of ${name} lead`)
            : pass(`No subnet of ${name} leads to an internet gateway.`);
        }),
      ),
  },
});
