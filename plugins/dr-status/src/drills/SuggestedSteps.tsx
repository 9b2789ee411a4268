import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  describeFailure,
  formatCountOf,
  useRemoteData,
} from '@meridian/aws-react';
import type { DrillType } from '@meridian/plugin-dr-status-common';
import { useEffect, useRef } from 'react';
import { drStatusApiRef } from '../api';
import type { DraftStep } from './drillDraft';
import styles from './DrillForm.module.css';

/**
 * The steps that the runbook of what is drilled suggests, and where they come from. They are taken by themselves as
 * long as nobody wrote any; after that only on request.
 */
export function SuggestedSteps(props: {
  /** What is drilled first; absent before anything is chosen. */
  entityRef: string | undefined;
  type: DrillType;
  steps: readonly DraftStep[];
  onTake(steps: DraftStep[]): void;
}) {
  const { entityRef, type, steps, onTake } = props;
  const api = useApi(drStatusApiRef);
  const suggestion = useRemoteData(
    `checklist ${entityRef} ${type}`,
    async signal =>
      entityRef
        ? api.getChecklist({ ref: entityRef, type }, { signal })
        : undefined,
  );
  const suggested = suggestion.isStale ? undefined : suggestion.data;
  const taken = useRef<string>();
  const latest = useRef({ steps, onTake });
  latest.current = { steps, onTake };

  // Only a new suggestion is taken by itself: what somebody emptied stays empty.
  useEffect(() => {
    if (!suggested) return;
    const written = JSON.stringify(latest.current.steps);
    const isUntouched =
      latest.current.steps.length === 0 || written === taken.current;
    const next = plain(suggested.steps);
    if (isUntouched) {
      taken.current = JSON.stringify(next);
      latest.current.onTake(next);
    }
  }, [suggested]);

  if (!entityRef) {
    return (
      <p className={styles.hint}>
        Choose what is drilled, and the steps of its runbook are suggested here.
      </p>
    );
  }
  if (suggestion.error !== undefined) {
    return (
      <p className={styles.hint} role="alert">
        No steps could be suggested:{' '}
        {describeFailure(suggestion.error).sentence} Write your own below.
      </p>
    );
  }
  if (!suggested) {
    return <p className={styles.hint}>Looking for a runbook…</p>;
  }
  const isTaken =
    JSON.stringify(steps) === JSON.stringify(plain(suggested.steps));
  return (
    <p className={styles.hint}>
      {suggested.message}{' '}
      {!isTaken && suggested.steps.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => {
            const next = plain(suggested.steps);
            taken.current = JSON.stringify(next);
            onTake(next);
          }}
        >
          Take the {formatCountOf(suggested.steps.length, 'suggested step')}{' '}
          instead
        </Button>
      )}
    </p>
  );
}

function plain(steps: readonly DraftStep[]): DraftStep[] {
  return steps.map(({ id, title }) => ({ id, title }));
}
