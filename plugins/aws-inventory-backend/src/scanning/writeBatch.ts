import type { AwsAccount } from '@meridian/aws-node';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { TagMapping } from '../attribution/attributeResource';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import {
  insertChanges,
  type NewChange,
} from '../database/operations/insertChanges';
import { readStoredContents } from '../database/operations/readStoredContents';
import {
  lockStoredStates,
  readStoredStates,
  type StoredState,
} from '../database/operations/readStoredStates';
import { updateVolatile } from '../database/operations/updateVolatile';
import { upsertResources } from '../database/operations/upsertResources';
import { diffResource } from '../model/diffResource';
import {
  prepareResource,
  type PreparedResource,
} from '../model/PreparedResource';
import {
  comparableContent,
  readBefore,
  withLastKnown,
  type KnownResource,
} from '../model/unreadParts';

/** What became of one batch. */
export interface BatchResult {
  readonly changes: NewChange[];
  /** What has not changed, but is known otherwise: something of it cannot be read any more, or can be again. */
  readonly rewrittenArns: string[];
  /** What was stored already and did not get a new `observed_at`. */
  readonly unchangedArns: string[];
  /** What another target reads as well, and keeps. */
  readonly foreignArns: string[];
}

/**
 * Compares a batch with what is stored and writes only the difference: three statements at most
 * for the resources and one for their history, whatever the size of the batch.
 */
export async function writeBatch(
  tx: Knex.Transaction,
  batch: readonly ObservedResource[],
  options: {
    claim: ClaimedTarget;
    account: AwsAccount;
    tagMapping: TagMapping;
    intervalSeconds: number;
  },
): Promise<BatchResult> {
  const { claim } = options;
  const stored = await readStates(tx, batch);
  const foreignArns: string[] = [];
  const unchangedArns: string[] = [];
  const appeared: PreparedResource[] = [];
  const changed: ObservedResource[] = [];
  const reappeared: ObservedResource[] = [];
  const onlyVolatile: PreparedResource[] = [];
  const prepare = (observed: ObservedResource, known?: KnownResource) =>
    prepareResource(observed, {
      target: claim,
      account: options.account,
      tagMapping: options.tagMapping,
      knownTags: stored.get(observed.arn)?.tags,
      known,
    });

  for (const observed of batch) {
    const state = stored.get(observed.arn);
    if (
      state &&
      !hasMovedHere(observed, state, claim) &&
      belongsToOther(state, claim, options.intervalSeconds)
    ) {
      foreignArns.push(observed.arn);
      continue;
    }
    const resource = prepare(observed);
    if (!state) appeared.push(resource);
    else if (state.isDeleted) reappeared.push(observed);
    else if (
      state.contentHash !== resource.contentHash ||
      state.scanTargetId !== claim.id
    ) {
      changed.push(observed);
    } else if (state.volatileHash !== resource.volatileHash) {
      onlyVolatile.push(resource);
    } else unchangedArns.push(observed.arn);
  }

  // Read before they are written over.
  const known = await readStoredContents(
    tx,
    [...changed, ...reappeared].map(({ arn }) => arn),
  );
  const different = [
    ...changed.map(observed => ({ observed, kind: 'changed' as const })),
    ...reappeared.map(observed => ({ observed, kind: 'reappeared' as const })),
  ].map(({ observed, kind }) => {
    const before = known.get(observed.arn);
    const after = prepare(observed, before);
    return { before, after, kind, change: describeChange(before, after, kind) };
  });
  const described = different.flatMap(({ change }) => change ?? []);
  const newArns = await upsertResources(tx, claim, [
    ...appeared,
    ...different.map(({ before, after, change }) =>
      change || isLearned(before, after)
        ? after
        : { ...after, changedAt: before?.changedAt },
    ),
  ]);
  const changes = [
    ...newArns.map<NewChange>(arn => ({ arn, kind: 'appeared', changes: [] })),
    ...described,
  ];
  await updateVolatile(tx, claim, onlyVolatile);
  await insertChanges(tx, claim.startedAt, changes);
  return {
    changes,
    rewrittenArns: different
      .filter(({ change }) => !change)
      .map(({ after }) => after.arn),
    unchangedArns,
    foreignArns,
  };
}

/** What is stored of a batch; of what has moved to another Region, after whoever sees that as well has written it. */
async function readStates(
  tx: Knex.Transaction,
  batch: readonly ObservedResource[],
): Promise<Map<string, StoredState>> {
  const arnsOf = (resources: readonly ObservedResource[]) => ({
    arns: resources.map(({ arn }) => arn),
    withTags: resources.filter(({ tags }) => !tags).map(({ arn }) => arn),
  });
  const stored = await readStoredStates(tx, arnsOf(batch));
  const moved = batch.filter(observed => {
    const state = stored.get(observed.arn);
    return state !== undefined && hasMoved(observed, state);
  });
  return moved.length === 0
    ? stored
    : new Map([...stored, ...(await lockStoredStates(tx, arnsOf(moved)))]);
}

/**
 * Whether another target that reads the same resource (a global one is often seen from several
 * Regions) keeps it. It loses it when it is not read any more, so that the loss of a Region does
 * not freeze what another Region can still see.
 */
function belongsToOther(
  state: StoredState,
  claim: ClaimedTarget,
  intervalSeconds: number,
): boolean {
  if (state.scanTargetId === claim.id || state.isDeleted) {
    return false;
  }
  const ageMilliseconds =
    claim.startedAt.getTime() - state.observedAt.getTime();
  return state.isTargetRead && ageMilliseconds <= 2 * intervalSeconds * 1000;
}

/** Whether a resource that names its Region is in another one than before. */
function hasMoved(observed: ObservedResource, state: StoredState): boolean {
  return observed.region !== undefined && observed.region !== state.region;
}

/**
 * Whether it has moved to the Region that is scanned. Whoever read it where it was would tell the same, but perhaps
 * not before long: that Region may be lost, which is why it has moved.
 */
function hasMovedHere(
  observed: ObservedResource,
  state: StoredState,
  claim: ClaimedTarget,
): boolean {
  return hasMoved(observed, state) && observed.region === claim.region;
}

/** What became of a resource; undefined when nothing did. */
function describeChange(
  before: KnownResource | undefined,
  after: PreparedResource,
  kind: 'changed' | 'reappeared',
): NewChange | undefined {
  const now = knownContent(after);
  const changes = diffResource(
    before && comparableContent(before, now),
    now.content,
  );
  // Taken over from another target without a difference, or read now what could not be read before, or the other way.
  return changes.length === 0 && kind === 'changed'
    ? undefined
    : {
        arn: after.arn,
        kind,
        previouslyObservedAt: before && readBefore(before, changes),
        changes,
      };
}

/** Whether more is known of a resource than before, which whoever asks for what changed has to hear of. */
function isLearned(
  before: KnownResource | undefined,
  after: PreparedResource,
): boolean {
  return diffResource(before?.content, knownContent(after).content).length > 0;
}

function knownContent({ content, unread }: PreparedResource) {
  return { content: withLastKnown(content, unread), unread };
}
