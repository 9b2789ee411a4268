import type { SourceResource } from '../facts';
import type { StoreCopy } from '../types';
import type { ProbeInput } from './RecoveryProbe';

const newestByEstate = new WeakMap<
  object,
  ReadonlyMap<string, ReadonlyMap<string, SourceResource>>
>();

/**
 * The newest recovery point of a resource in each other Region, as copies to restore from. What was backed up
 * before its creation date is in it, what came after is not.
 */
export function backupCopies(
  arn: string,
  homeRegion: string,
  { estate }: ProbeInput,
  now: Date,
): StoreCopy[] {
  const byRegion = newestPoints(estate).get(arn);
  if (!byRegion) return [];
  return [...byRegion.values()]
    .filter(point => point.region !== homeRegion)
    .map(point => ({
      region: point.region,
      arn: point.arn,
      role: 'backup' as const,
      state: point.state,
      isUsable: true,
      basis: 'measured' as const,
      availabilityZones: [],
      lagSeconds: Math.max(
        0,
        (now.getTime() - Date.parse(point.createdAt ?? point.observedAt)) /
          1000,
      ),
      lagObservedAt: point.observedAt,
    }));
}

/** The newest complete point by protected ARN and Region; found once for each estate. */
function newestPoints(
  estate: ProbeInput['estate'],
): ReadonlyMap<string, ReadonlyMap<string, SourceResource>> {
  const done = newestByEstate.get(estate);
  if (done) return done;
  const found = new Map<string, Map<string, SourceResource>>();
  for (const point of estate.ofType('AWS::Backup::RecoveryPoint')) {
    const protectedArn = estate.read(point).text('ResourceArn');
    if (protectedArn === undefined || point.state !== 'COMPLETED') continue;
    const byRegion = found.get(protectedArn) ?? new Map();
    const newest = byRegion.get(point.region);
    if (!newest || (point.createdAt ?? '') > (newest.createdAt ?? '')) {
      byRegion.set(point.region, point);
    }
    found.set(protectedArn, byRegion);
  }
  newestByEstate.set(estate, found);
  return found;
}

/** What AWS Backup protects, as far as it has a recovery point anywhere. */
export function protectedArns(estate: ProbeInput['estate']): string[] {
  return [...newestPoints(estate).keys()];
}

/** The newest points of a resource in all Regions. */
export function newestPointsOf(
  arn: string,
  estate: ProbeInput['estate'],
): readonly SourceResource[] {
  return [...(newestPoints(estate).get(arn)?.values() ?? [])];
}

/**
 * How long the newest complete restore of a resource took, in seconds, as AWS Backup measured it.
 *
 * @returns undefined when it was never restored
 */
export function lastRestoreSeconds(
  arn: string,
  { estate }: ProbeInput,
): { readonly seconds: number; readonly observedAt: string } | undefined {
  const job = newestRestores(estate).get(arn);
  const completed = job && estate.read(job).time('CompletionDate');
  if (!job?.createdAt || completed === undefined) return undefined;
  return {
    seconds: (Date.parse(completed) - Date.parse(job.createdAt)) / 1000,
    observedAt: completed,
  };
}

const restoresByEstate = new WeakMap<
  object,
  ReadonlyMap<string, SourceResource>
>();

/** The newest complete restore job by what was restored. */
export function newestRestores(
  estate: ProbeInput['estate'],
): ReadonlyMap<string, SourceResource> {
  const done = restoresByEstate.get(estate);
  if (done) return done;
  const found = new Map<string, SourceResource>();
  for (const job of estate.ofType('AWS::Backup::RestoreJob')) {
    const source = estate.read(job).text('SourceResourceArn');
    if (source === undefined || job.state !== 'COMPLETED') continue;
    const newest = found.get(source);
    if (!newest || (job.createdAt ?? '') > (newest.createdAt ?? '')) {
      found.set(source, job);
    }
  }
  restoresByEstate.set(estate, found);
  return found;
}
