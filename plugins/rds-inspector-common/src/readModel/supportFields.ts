import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import {
  extendedSupportCost,
  supportOf,
  type EngineSupport,
} from '../lib/engineSupport';
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
      ? { extendedSupportUsdPer30Days: ownCost(database, value, context) }
      : {}),
  };
}

/** What a row costs by itself: a replica has a row, and a cost, of its own. */
function ownCost(
  database: DatabaseNode,
  support: EngineSupport,
  context: CheckContext,
): number | undefined {
  const own: DatabaseNode =
    database.kind === 'instance' ? { ...database, children: [] } : database;
  return extendedSupportCost(own, support, context.prices, context.now);
}
