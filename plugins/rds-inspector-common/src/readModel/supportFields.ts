import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import { extendedSupportCost, supportOf } from '../lib/engineSupport';
import type { DatabaseRow } from '../types';

type SupportFields = Pick<
  DatabaseRow,
  | 'majorVersion'
  | 'supportStatus'
  | 'standardSupportEndsAt'
  | 'daysUntilStandardSupportEnds'
  | 'extendedSupportUsdPer30Days'
>;

/** How the engine version of a row stands with AWS's support. */
export function supportFields(
  database: DatabaseNode,
  context: CheckContext,
): SupportFields {
  const support = supportOf(database, context.reference, context.now);
  if (!support.known || !support.value) return {};
  const { value } = support;
  return {
    majorVersion: value.majorVersion,
    supportStatus: value.status,
    standardSupportEndsAt: value.standardSupportEndsAt,
    daysUntilStandardSupportEnds: value.daysUntilStandardSupportEnds,
    ...(value.status === 'extended-support'
      ? {
          extendedSupportUsdPer30Days: extendedSupportCost(
            database,
            value,
            context.prices,
            context.now,
          ),
        }
      : {}),
  };
}
