import type { ClusterNode, DatabaseNode, InstanceNode } from '../assembly';
import { listOf } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  unknownBecause,
  type Verdict,
} from './verdicts';

export const secondRegion = defineCheck({
  id: 'second-region',
  title: 'The data is in a second Region as well',
  category: 'backup',
  severity: 'medium',
  severityRule:
    'Low outside of production; not asked for where the standard does not want it. Replicas, secondary clusters, replicated automated backups and copies of snapshots all count.',
  reads: ['configuration', 'members', 'automated-backups', 'snapshots'],
  why: 'When its Region is lost, a database with neither a replica nor a backup elsewhere cannot be brought back until the Region is.',
  fix: {
    console:
      'Databases › {name} › Modify › Backup › Enable replication in another AWS Region.',
    cli: 'aws rds start-db-instance-automated-backups-replication --region <second Region> --source-db-instance-arn <arn> --backup-retention-period 35 --kms-key-id <key there>',
    terraform:
      'resource "aws_db_instance_automated_backups_replication" "west" {\n  source_db_instance_arn = aws_db_instance.this.arn\n}',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
): Verdict {
  const { facts } = database;
  if (!standardOf(database, context).secondRegion.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  if (
    facts.settings.replicatesFrom !== undefined ||
    database.role === 'secondary'
  ) {
    return notApplicable(`${facts.name} is a copy itself.`);
  }
  const copies = copiesOf(database);
  if (copies.length > 0) {
    return pass(`${facts.name} is in ${listOf(copies)} as well.`);
  }
  if (!facts.snapshots.known) return unknownBecause(facts.snapshots);
  if (facts.snapshots.value.unreadRegions.length > 0) {
    return missing(
      `what there is of ${facts.name} in ${listOf(
        facts.snapshots.value.unreadRegions,
      )}`,
    );
  }
  if (facts.kind === 'instance' && !facts.automatedBackups.known) {
    return unknownBecause(facts.automatedBackups);
  }
  return fail(
    `${facts.name} has neither a replica nor a backup outside of ${facts.region}.`,
    {
      severity: severityIn(database, 'medium', 'low'),
      evidence: [
        { label: 'Copies in other Regions', value: 'none', expected: 'one' },
      ],
    },
  );
}

/** The other Regions that hold the data: by replication, replicated backups or copied snapshots. */
function copiesOf({
  facts,
  children,
  parent,
}: InstanceNode | ClusterNode): string[] {
  const siblings: readonly DatabaseNode[] =
    parent?.kind === 'global-cluster' ? parent.clusters : [];
  const members =
    parent?.kind === 'global-cluster'
      ? parent.facts.settings.members.map(
          ({ clusterArn }) => clusterArn.split(':')[3],
        )
      : [];
  const regions = [
    ...[...children, ...siblings].map(node => node.facts.region),
    ...members,
    ...facts.settings.replicas.flatMap(replica => replica.split(':')[3] ?? []),
    ...(facts.kind === 'instance' && facts.automatedBackups.known
      ? facts.automatedBackups.value.map(backup => backup.region)
      : []),
    ...(facts.snapshots.known
      ? facts.snapshots.value.snapshots.map(snapshot => snapshot.region)
      : []),
  ];
  return [...new Set(regions)].filter(region => region !== facts.region).sort();
}
