import { finish, type Steps } from '@meridian/aws-common';
import { canonicalEnvironment } from '@meridian/aws-common';
import type { DatabaseEstate, DatabaseNode } from '../assembly';
import { DAY_MILLISECONDS } from '../lib/time';
import type { AppliedException, CheckResult } from '../types';
import type { CheckException } from './CheckException';

/**
 * Marks the failures that somebody accepted as `excepted`. One whose day has passed does not count, and
 * the result says so. Only failures can be excepted: what is unknown stays unknown.
 *
 * @param now - an exception counts to the end of its day, UTC
 */
export function applyExceptions(
  results: readonly CheckResult[],
  exceptions: readonly CheckException[],
  estate: DatabaseEstate,
  now: Date,
): CheckResult[] {
  return finish(applyExceptionsSteps(results, exceptions, estate, now));
}

/** As {@link applyExceptions}, each result a step. */
export function* applyExceptionsSteps(
  results: readonly CheckResult[],
  exceptions: readonly CheckException[],
  estate: DatabaseEstate,
  now: Date,
): Steps<CheckResult[]> {
  const byCheck = new Map<string, CheckException[]>();
  for (const exception of exceptions) {
    const others = byCheck.get(exception.check) ?? [];
    byCheck.set(exception.check, [...others, exception]);
  }
  const applied: CheckResult[] = [];
  for (const result of results) {
    const database = estate.byArn.get(result.arn);
    const fitting = (byCheck.get(result.checkId) ?? []).filter(
      exception =>
        result.outcome === 'fail' && database && fits(exception, database),
    );
    applied.push(applyFitting(result, fitting, now));
    yield;
  }
  return applied;
}

function applyFitting(
  result: CheckResult,
  fitting: readonly CheckException[],
  now: Date,
): CheckResult {
  const valid = fitting.find(exception => isValid(exception, now));
  if (valid) {
    return { ...result, outcome: 'excepted', exception: toApplied(valid) };
  }
  const [expired] = fitting;
  return expired
    ? {
        ...result,
        ignoredException: {
          ...toApplied(expired),
          why: `It expired on ${expired.expires}.`,
        },
      }
    : result;
}

function fits(exception: CheckException, { facts }: DatabaseNode): boolean {
  const { arn, name, account, environment, among } = exception;
  return (
    (arn === undefined || arn === facts.arn) &&
    (name === undefined || name === facts.name) &&
    (account === undefined || account === facts.accountId) &&
    (environment === undefined ||
      (facts.environment !== undefined &&
        canonicalEnvironment(environment) ===
          canonicalEnvironment(facts.environment))) &&
    (among === undefined || among.includes(facts.arn))
  );
}

function isValid({ expires }: CheckException, now: Date): boolean {
  return now.getTime() < Date.parse(expires) + DAY_MILLISECONDS;
}

function toApplied({
  reason,
  approver,
  expires,
  source,
}: CheckException): AppliedException {
  return { reason, approver, expires, source };
}
