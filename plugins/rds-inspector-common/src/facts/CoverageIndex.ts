import {
  known,
  unknown,
  type Fact,
  type UnknownFact,
} from '@meridian/aws-common';
import type { SourceCoverage } from './sources';

/** Where resources of one type are. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/**
 * Answers whether resources of a type are known in an account and Region. A list that is empty because
 * nobody could read it is not an empty list.
 */
export class CoverageIndex {
  private readonly byKey = new Map<string, SourceCoverage>();
  private readonly regionsByAccount = new Map<string, Set<string>>();
  private readonly problemsByArn = new Map<string, UnknownFact<never>>();

  constructor(coverage: readonly SourceCoverage[]) {
    for (const entry of coverage) {
      for (const type of entry.resourceTypes) {
        this.byKey.set(keyOf(entry, type), entry);
        const regions = this.regionsByAccount.get(`${entry.accountId}/${type}`);
        if (regions) {
          regions.add(entry.region);
        } else {
          this.regionsByAccount.set(
            `${entry.accountId}/${type}`,
            new Set([entry.region]),
          );
        }
      }
      for (const { arn, reason, message, missingAction } of entry.problems) {
        if (arn) {
          this.problemsByArn.set(
            arn,
            unknown({ reason, message, missingAction }),
          );
        }
      }
    }
  }

  /** The Regions in which a type is meant to be read. */
  regionsOf(accountId: string, type: string): readonly string[] {
    return [...(this.regionsByAccount.get(`${accountId}/${type}`) ?? [])];
  }

  /** Why a detail of a resource could not be read, where that was reported. */
  problemOf(arn: string): UnknownFact<never> | undefined {
    return this.problemsByArn.get(arn);
  }

  /**
   * Whether the resources that were found are all that there are.
   *
   * @param value - what was found there
   */
  factOf<T>(place: Place, type: string, value: T): Fact<T> {
    const entry = this.byKey.get(keyOf(place, type));
    if (!entry) {
      return unknown({
        reason: 'not-read',
        message: `Nothing reads ${type} in ${place.region} of account ${place.accountId}.`,
      });
    }
    const isListed =
      entry.outcome === 'partial' &&
      entry.problems.length > 0 &&
      entry.problems.every(problem => problem.arn !== undefined);
    const observedAt = isListed
      ? entry.lastAttemptAt ?? entry.lastSuccessAt
      : entry.lastSuccessAt;
    if (observedAt === undefined) {
      return unknown({
        ...whyNot(entry),
        ...(hasContent(value) ? { lastValue: value } : {}),
      });
    }
    if (entry.freshness.state === 'stale' && !isListed) {
      return unknown({
        reason: entry.failure?.reason ?? 'stale',
        message: `${entry.collectorTitle} of ${
          place.region
        } were last read completely at ${observedAt}, which is too long ago.${
          entry.failure ? ` ${entry.failure.message}` : ''
        }`,
        missingAction: entry.failure?.missingAction,
        lastValue: value,
        observedAt,
      });
    }
    return known(value, observedAt);
  }
}

function keyOf({ accountId, region }: Place, type: string): string {
  return `${accountId}/${region}/${type}`;
}

function whyNot({
  failure,
  problems,
  collectorTitle,
  region,
}: SourceCoverage): Pick<
  UnknownFact<never>,
  'reason' | 'message' | 'missingAction'
> {
  const cause = failure ?? problems[0];
  return cause
    ? {
        reason: cause.reason,
        message: cause.message,
        missingAction: cause.missingAction,
      }
    : {
        reason: 'not-read',
        message: `${collectorTitle} of ${region} have not been read yet.`,
      };
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
