import { StateMark } from '@meridian/aws-react';
import {
  judgeResourceState,
  type InventoryResource,
} from '@meridian/plugin-aws-inventory-common';

/**
 * The state of a resource in AWS's own word. What has not been read for too long is unknown, and
 * what is gone is said to be gone.
 */
export function ResourceState(props: {
  resource: Pick<InventoryResource, 'state' | 'freshness' | 'deletedAt'>;
}) {
  const { state, freshness, deletedAt } = props.resource;
  if (deletedAt) {
    return (
      <StateMark
        state="not-applicable"
        label="deleted"
        reason="A complete scan did not find it any more."
      />
    );
  }
  if (freshness.state === 'stale' || freshness.state === 'never') {
    return (
      <StateMark
        state="unknown"
        label="unknown"
        reason={`${
          state ? `It was ${state} when it was last read. ` : ''
        }That is too long ago to rely on.`}
      />
    );
  }
  if (!state) {
    return (
      <StateMark
        state="not-applicable"
        label="no state"
        reason="AWS gives resources of this type no state."
        iconOnly
      />
    );
  }
  const judgement = judgeResourceState(state);
  return judgement ? (
    <StateMark state={judgement} label={state} />
  ) : (
    <>{state}</>
  );
}
