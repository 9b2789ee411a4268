import type { ClusterNode, InstanceNode } from '../assembly';
import { engineFamily, engineTitle, type EngineFamily } from '../lib/engines';
import { effectiveParameter, isOn } from '../lib/parameters';
import { defineCheck } from './Check';
import { severityIn, unlessClusterDecides, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

/** The parameter that makes each engine refuse connections without TLS. */
const PARAMETER: Partial<Record<EngineFamily, string>> = {
  postgres: 'rds.force_ssl',
  sqlserver: 'rds.force_ssl',
  mysql: 'require_secure_transport',
  mariadb: 'require_secure_transport',
};

export const tlsRequired = defineCheck({
  id: 'tls-required',
  title: 'Connections without TLS are refused',
  category: 'security',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['configuration', 'parameters'],
  why: 'A client that forgets TLS sends its password and its data in the clear, and nobody notices. Only a database that refuses makes it certain.',
  fix: {
    console:
      'Parameter groups › the group of {name} › Edit › rds.force_ssl = 1 (PostgreSQL, SQL Server) or require_secure_transport = ON (MySQL, MariaDB).',
    cli: 'aws rds modify-db-parameter-group --region {region} --db-parameter-group-name <group> --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate (of a cluster: modify-db-cluster-parameter-group)',
    terraform: 'parameter {\n  name  = "rds.force_ssl"\n  value = "1"\n}',
    caution:
      'Clients that connect without TLS are refused from then on. Look for them first, for example in pg_stat_ssl.',
  },
  references: {
    awsConfigRules: [
      'rds-postgres-instance-encrypted-in-transit',
      'rds-mysql-instance-encrypted-in-transit',
      'rds-mariadb-instance-encrypted-in-transit',
      'rds-sqlserver-encrypted-in-transit',
    ],
    securityHubControls: ['RDS.38', 'RDS.39', 'RDS.41', 'RDS.44'],
    prowlerChecks: ['rds_instance_transport_encrypted'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
  },
  on: {
    instance: database =>
      unlessClusterDecides(database, () =>
        judge(
          database,
          database.facts.settings.parameterGroups[0]?.applyStatus,
        ),
      ),
    cluster: database =>
      unlessDeleted(database, () => judge(database, groupStatusOf(database))),
  },
});

/** How far the members of a cluster have taken over its parameter group. */
function groupStatusOf({ facts }: ClusterNode): string | undefined {
  const statuses = facts.settings.members.map(
    member => member.parameterGroupStatus,
  );
  return statuses.find(status => status !== 'in-sync') ?? statuses[0];
}

function judge(
  database: InstanceNode | ClusterNode,
  applyStatus: string | undefined,
): Verdict {
  const { facts } = database;
  const { name, settings } = facts;
  const parameter = PARAMETER[engineFamily(settings.engine)];
  if (!parameter) {
    return notApplicable(
      `${engineTitle(settings.engine)} has no parameter for it.`,
    );
  }
  return withFact(facts.parameterGroup, group => {
    const effective = group && effectiveParameter(group, parameter);
    if (!group || !effective) {
      return missing(`the value of ${parameter} of ${name}`);
    }
    const evidence = [
      {
        label: parameter,
        value: `${effective.value ?? 'not set'} (${
          effective.source === 'group' ? group.name : 'engine default'
        })`,
        expected: '1',
        arn: group.arn,
      },
    ];
    if (!isOn(effective.value)) {
      return fail(`${name} accepts connections without TLS.`, {
        severity: severityIn(database, 'medium', 'low'),
        evidence,
      });
    }
    return applyStatus === 'pending-reboot'
      ? fail(
          `${name} will refuse connections without TLS only after a restart.`,
          {
            severity: 'low',
            evidence: [
              ...evidence,
              {
                label: 'ParameterApplyStatus',
                value: applyStatus,
                expected: 'in-sync',
              },
            ],
          },
        )
      : pass(`${name} refuses connections without TLS.`);
  });
}
