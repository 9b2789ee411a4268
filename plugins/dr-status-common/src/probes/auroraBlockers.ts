import {
  parameterDifferences,
  readParameterGroup,
  type ParameterGroupFacts,
} from '@meridian/plugin-rds-inspector-common';
import type { RecoveryEstate, SourceResource } from '../facts';
import type { Blocker } from '../types';
import type { GlobalMember } from './auroraGlobalDatabases';
import { blocker } from './blockers';

const RPO_PARAMETER = 'rds.global_db_rpo';

/** What would stop a managed failover of a global cluster, or make it another than intended. */
export function auroraBlockers(
  global: SourceResource,
  members: readonly GlobalMember[],
  estate: RecoveryEstate,
): Blocker[] {
  const primary = members.find(member => member.isWriter);
  const secondaries = members.filter(member => !member.isWriter);
  return [
    ...secondaries.flatMap(member => [
      ...headless(member, estate),
      ...versionMismatch(primary, member, estate),
      ...parameterDifference(primary, member, estate),
      ...stopped(member),
    ]),
    ...(secondaries.length > 0 ? unenforced(global, primary, estate) : []),
  ];
}

function headless({ cluster }: GlobalMember, estate: RecoveryEstate) {
  const members = cluster && estate.read(cluster).objects('DBClusterMembers');
  return cluster && members?.length === 0
    ? [
        blocker('headless-secondary', {
          subjectArn: cluster.arn,
          why: `${cluster.name} has no instance: a failover would have to wait until one is created.`,
          observedAt: cluster.observedAt,
        }),
      ]
    : [];
}

function versionMismatch(
  primary: GlobalMember | undefined,
  { cluster }: GlobalMember,
  estate: RecoveryEstate,
) {
  const ours = cluster && estate.read(cluster).text('EngineVersion');
  const theirs =
    primary?.cluster && estate.read(primary.cluster).text('EngineVersion');
  return cluster && ours && theirs && ours !== theirs
    ? [
        blocker('version-mismatch', {
          subjectArn: cluster.arn,
          why: `${cluster.name} runs ${ours} and the primary ${theirs}: a switchover is refused.`,
          observedAt: cluster.observedAt,
        }),
      ]
    : [];
}

function parameterDifference(
  primary: GlobalMember | undefined,
  { cluster }: GlobalMember,
  estate: RecoveryEstate,
) {
  const ours = cluster && parameterGroupOf(cluster, estate);
  const theirs = primary?.cluster && parameterGroupOf(primary.cluster, estate);
  if (!cluster || !ours || !theirs) return [];
  const names = parameterDifferences(theirs, ours).map(({ name }) => name);
  return names.length > 0
    ? [
        blocker('parameter-difference', {
          subjectArn: cluster.arn,
          why: `${cluster.name} has other values of ${names
            .slice(0, 5)
            .join(', ')} than the primary.`,
          observedAt: cluster.observedAt,
        }),
      ]
    : [];
}

/** A copy that is made anew after a failover cannot take over until it is done; other words are of no good either. */
function stopped({ clusterArn, cluster, synchronization }: GlobalMember) {
  return synchronization !== undefined && synchronization !== 'connected'
    ? [
        blocker('replication-stopped', {
          subjectArn: clusterArn,
          why: `RDS says that ${
            cluster?.name ?? clusterArn
          } is ${synchronization}, so it cannot take over.`,
          observedAt: cluster?.observedAt,
        }),
      ]
    : [];
}

/** Only Aurora PostgreSQL has a limit; MySQL has none to set. */
function unenforced(
  global: SourceResource,
  primary: GlobalMember | undefined,
  estate: RecoveryEstate,
) {
  if (!estate.read(global).text('Engine')?.includes('postgres')) return [];
  const group = primary?.cluster && parameterGroupOf(primary.cluster, estate);
  if (!group) return [];
  const value = Object.hasOwn(group.parameters, RPO_PARAMETER)
    ? group.parameters[RPO_PARAMETER].value
    : undefined;
  return Number(value ?? -1) > 0
    ? []
    : [
        blocker('rpo-not-enforced', {
          subjectArn: global.arn,
          why: `${RPO_PARAMETER} is not set in ${group.name}, so nothing bounds what a failover would lose.`,
          observedAt: global.observedAt,
        }),
      ];
}

function parameterGroupOf(
  cluster: SourceResource,
  estate: RecoveryEstate,
): ParameterGroupFacts | undefined {
  const name = estate.read(cluster).text('DBClusterParameterGroup');
  const group = name
    ? estate.get(cluster.arn.replace(/:cluster:.*$/, `:cluster-pg:${name}`))
    : undefined;
  return group && readParameterGroup(group);
}
