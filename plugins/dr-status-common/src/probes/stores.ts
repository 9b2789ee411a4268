import {
  formatDuration,
  judgeFreshness,
  type Fact,
  type Freshness,
  type UnknownFact,
} from '@meridian/aws-common';
import type { LagFacts, SourceResource } from '../facts';
import type {
  Contribution,
  ContributionBasis,
  RecoveryMechanism,
  RecoveryStep,
  RecoveryUnknown,
  StoreCopy,
  StoreKind,
  StoreRecovery,
} from '../types';

/** What a store takes over from the resource that it stands for. */
export type StoreBase = Pick<
  StoreRecovery,
  | 'arn'
  | 'name'
  | 'kind'
  | 'mechanism'
  | 'accountId'
  | 'owner'
  | 'environment'
  | 'system'
  | 'component'
  | 'observedAt'
>;

/** @param attributed - whose tags say to whom it belongs, where the group itself has none */
export function baseOf(
  resource: SourceResource,
  kind: StoreKind,
  mechanism: RecoveryMechanism,
  attributed: SourceResource = resource,
): StoreBase {
  return {
    arn: resource.arn,
    name: resource.name,
    kind,
    mechanism,
    accountId: resource.accountId,
    owner: resource.owner ?? attributed.owner,
    environment: resource.environment ?? attributed.environment,
    system: resource.system ?? attributed.system,
    component: resource.component ?? attributed.component,
    observedAt: resource.observedAt,
  };
}

type Subject = Pick<StoreBase, 'arn' | 'name' | 'kind'>;

/** A number of seconds that is known. */
export function contribution(
  subject: Subject,
  options: {
    step?: RecoveryStep;
    seconds: number;
    basis: ContributionBasis;
    arithmetic: string;
    observedAt?: string;
    freshness: Freshness;
  },
): Contribution {
  return {
    subjectArn: subject.arn,
    name: subject.name,
    kind: subject.kind,
    ...options,
  };
}

/** A contribution that nobody can tell. */
export function unknownContribution(
  subject: Subject,
  reason: RecoveryUnknown,
  options: { step?: RecoveryStep; observedAt?: string } = {},
): Contribution {
  return {
    subjectArn: subject.arn,
    name: subject.name,
    kind: subject.kind,
    ...options,
    basis: 'measured',
    arithmetic: 'not known',
    freshness: { state: reason.reason === 'stale' ? 'stale' : 'never' },
    unknown: reason,
  };
}

/** Nothing of it is anywhere else. */
export function unboundedContribution(
  subject: Subject,
  resource: Pick<SourceResource, 'observedAt' | 'freshness'>,
  step?: RecoveryStep,
): Contribution {
  return {
    subjectArn: subject.arn,
    name: subject.name,
    kind: subject.kind,
    ...(step ? { step } : {}),
    isUnbounded: true,
    basis: 'configured',
    arithmetic: 'there is no copy in another Region',
    observedAt: resource.observedAt,
    freshness: resource.freshness,
  };
}

/** Why a fact is not known, as rows and verdicts say it. */
export function unknownOf(fact: UnknownFact<unknown>): RecoveryUnknown {
  return {
    reason: fact.reason,
    message: fact.message,
    ...(fact.missingAction ? { missingAction: fact.missingAction } : {}),
  };
}

/** What makes a description of a resource too old to judge by: it was missed twice. */
export function configurationProblem(
  resource: Pick<SourceResource, 'arn' | 'freshness' | 'observedAt'>,
): RecoveryUnknown | undefined {
  return resource.freshness.state === 'fresh'
    ? undefined
    : {
        reason: 'stale',
        message: `${resource.arn} was last read at ${resource.observedAt}, which is too long ago to judge by.`,
      };
}

/** The fields of a copy that say how far it is behind. */
export function lagFieldsOf(
  lag: Fact<LagFacts>,
): Pick<
  StoreCopy,
  | 'lagSeconds'
  | 'lagObservedAt'
  | 'worstLagSeconds'
  | 'lagMetric'
  | 'basis'
  | 'unknown'
> {
  if (!lag.known) {
    return {
      basis: 'measured',
      worstLagSeconds: lag.lastValue?.worstSeconds,
      lagMetric: lag.lastValue?.metric,
      unknown: unknownOf(lag),
    };
  }
  return {
    basis: 'measured',
    lagSeconds: lag.value.seconds,
    lagObservedAt: lag.observedAt,
    worstLagSeconds: lag.value.worstSeconds,
    lagMetric: lag.value.metric,
  };
}

/** The age of something that was observed, by how long it says something. */
export function freshnessOf(
  observedAt: string,
  now: Date,
  staleAfterSeconds: number,
): Freshness {
  return judgeFreshness({
    observedAt: new Date(observedAt),
    now,
    intervalSeconds: staleAfterSeconds / 2,
    staleAfterSeconds,
  });
}

/**
 * What would be lost with the primary Region: what the copy that is least behind has not received, or
 * what came after the newest backup in another Region.
 */
export function rpoOf(
  subject: Subject,
  copies: readonly StoreCopy[],
  resource: SourceResource,
  now: Date,
  staleAfterSeconds: number,
): Contribution {
  const problem = configurationProblem(resource);
  if (problem) return unknownContribution(subject, problem);
  const others = copies.filter(copy => copy.role !== 'primary');
  const live = others.filter(copy => copy.isUsable && copy.role !== 'backup');
  const pool = live.length > 0 ? live : others.filter(copy => copy.isUsable);
  const [best] = pool
    .filter(copy => copy.lagSeconds !== undefined)
    .sort((a, b) => (a.lagSeconds ?? 0) - (b.lagSeconds ?? 0));
  if (best?.lagSeconds !== undefined) {
    const { lagSeconds, lagObservedAt = resource.observedAt, region } = best;
    return contribution(subject, {
      seconds: lagSeconds,
      basis: best.basis,
      arithmetic:
        best.role === 'backup'
          ? `the newest backup in ${region} is ${formatDuration(
              lagSeconds,
            )} old`
          : `${region} is ${formatDuration(lagSeconds)} behind`,
      observedAt: lagObservedAt,
      freshness:
        best.role === 'backup'
          ? resource.freshness
          : freshnessOf(lagObservedAt, now, staleAfterSeconds),
    });
  }
  const unread = (pool.length > 0 ? pool : others).find(
    copy => copy.unknown !== undefined,
  )?.unknown;
  if (unread) return unknownContribution(subject, unread);
  return unboundedContribution(subject, resource);
}

/** How long it takes by what was assumed, until a drill says otherwise. */
export function assumedStep(
  subject: Subject,
  resource: Pick<SourceResource, 'observedAt' | 'freshness'>,
  options: { step: RecoveryStep; seconds: number; what: string },
): Contribution {
  return contribution(subject, {
    step: options.step,
    seconds: options.seconds,
    basis: 'assumed',
    arithmetic: `${options.what}: ${formatDuration(options.seconds)}`,
    observedAt: resource.observedAt,
    freshness: resource.freshness,
  });
}

/** How long a restore takes: as the last one was measured, else as it is assumed. */
export function restoreStep(
  subject: Subject,
  resource: Pick<SourceResource, 'observedAt' | 'freshness'>,
  measured:
    | { readonly seconds: number; readonly observedAt: string }
    | undefined,
  assumedSeconds: number,
): Contribution {
  return measured
    ? contribution(subject, {
        step: 'promotion',
        seconds: measured.seconds,
        basis: 'measured',
        arithmetic: `the last restore took ${formatDuration(measured.seconds)}`,
        observedAt: measured.observedAt,
        freshness: resource.freshness,
      })
    : assumedStep(subject, resource, {
        step: 'promotion',
        seconds: assumedSeconds,
        what: 'restore of the backup in the other Region',
      });
}
