import { GLOBAL_REGION } from '@meridian/aws-common';
import { formatCount, formatCountOf } from '@meridian/aws-react';
import {
  judgeResourceState,
  type InventoryResourceSummary,
} from '@meridian/plugin-aws-inventory-common';

/** What the inventory says first, in words and one number. */
export interface InventoryAnswer {
  readonly sentence: string;
  /** The states in AWS's words that are broken among what matches. */
  readonly brokenStates: readonly string[];
  readonly brokenCount: number;
}

/**
 * Says how many resources match and whether any is broken.
 */
export function inventoryAnswer(
  summary: InventoryResourceSummary,
): InventoryAnswer {
  if (summary.totalCount === 0) {
    return {
      brokenStates: [],
      brokenCount: 0,
      sentence: 'No resource matches.',
    };
  }
  const broken = summary.states.filter(
    ({ value }) => judgeResourceState(value) === 'critical',
  );
  const brokenCount = broken.reduce((sum, { count }) => sum + count, 0);
  const regionCount = summary.regions.filter(
    ({ value }) => value !== GLOBAL_REGION,
  ).length;
  const where =
    summary.accounts.length > 1 || regionCount > 1
      ? ` in ${formatCountOf(
          summary.accounts.length,
          'account',
        )} and ${formatCountOf(regionCount, 'Region')}`
      : '';
  const total = formatCountOf(summary.totalCount, 'resource');
  return {
    brokenStates: broken.map(({ value }) => value),
    brokenCount,
    sentence:
      brokenCount > 0
        ? `${formatCount(brokenCount)} of ${total}${where} ${
            brokenCount === 1 ? 'is' : 'are'
          } in a broken state.`
        : `${total}${where}, none in a broken state.`,
  };
}
