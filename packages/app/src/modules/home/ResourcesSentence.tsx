import { Link } from '@backstage/ui';
import { StateMark } from '@meridian/aws-react';
import {
  inventoryAnswer,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import type {
  InventoryResourceSummary,
  ResourceFilter,
} from '@meridian/plugin-aws-inventory-common';

/** Whether any of some resources is broken, and the way to those that are. */
export function ResourcesSentence(props: {
  summary: InventoryResourceSummary;
  /** What `summary` counts. */
  filter?: ResourceFilter;
}) {
  const { summary, filter } = props;
  const links = useInventoryLinks();
  const { sentence, brokenCount, brokenStates } = inventoryAnswer(summary);
  return (
    <>
      <StateMark state={stateOf(summary.totalCount, brokenCount)} iconOnly />{' '}
      {sentence}{' '}
      {brokenCount > 0 && (
        <Link href={links.inventory({ ...filter, state: [...brokenStates] })}>
          Show them
        </Link>
      )}
    </>
  );
}

function stateOf(totalCount: number, brokenCount: number) {
  if (brokenCount > 0) return 'critical';
  return totalCount > 0 ? 'ok' : 'unknown';
}
