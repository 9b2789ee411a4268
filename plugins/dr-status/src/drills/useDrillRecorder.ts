import { useApi } from '@backstage/frontend-plugin-api';
import { describeFailure } from '@meridian/aws-react';
import type {
  Drill,
  DrillEvent,
  DrillEventRequest,
} from '@meridian/plugin-dr-status-common';
import { useCallback, useState } from 'react';
import { drStatusApiRef } from '../api';

/** An event of a drill as pages record it; which entry was seen last is added to it. */
export type RecordedEvent = Exclude<DrillEvent, { kind: 'drill-planned' }>;

/** Records events of a drill. */
export interface DrillRecorder {
  /** @returns whether it was recorded */
  record(event: RecordedEvent): Promise<boolean>;
  /** The kind of the event that is on its way. */
  readonly pending: RecordedEvent['kind'] | undefined;
  /** Why the newest event was not recorded, in sentences. */
  readonly problem: string | undefined;
  dismiss(): void;
}

/** The lists of the API may be changed; those of the model may not. */
function requestOf(
  event: RecordedEvent,
  lastSequence: number,
): DrillEventRequest {
  if (event.kind !== 'drill-changed') return { ...event, lastSequence };
  const { scope, steps, ...fields } = event;
  return {
    ...fields,
    lastSequence,
    ...(scope
      ? {
          scope: {
            ...scope,
            entityRefs: [...scope.entityRefs],
            storeArns: [...scope.storeArns],
          },
        }
      : {}),
    ...(steps ? { steps: [...steps] } : {}),
  };
}

/**
 * Records events of a drill, each only if nobody else recorded one since the drill was read.
 *
 * @param onRecorded - takes the drill as it is then
 * @param onConflict - reads the drill again, because it is not as it is shown
 */
export function useDrillRecorder(
  drill: Drill,
  onRecorded: (drill: Drill) => void,
  onConflict: () => void,
): DrillRecorder {
  const api = useApi(drStatusApiRef);
  const [pending, setPending] = useState<RecordedEvent['kind']>();
  const [problem, setProblem] = useState<string>();
  const { id, lastSequence } = drill;

  const record = useCallback(
    async (event: RecordedEvent) => {
      setPending(event.kind);
      setProblem(undefined);
      try {
        onRecorded(
          await api.recordDrillEvent(id, requestOf(event, lastSequence)),
        );
        return true;
      } catch (error) {
        const { kind, sentence } = describeFailure(error);
        if (kind === 'conflict') {
          setProblem(
            `It was not recorded, because the drill changed meanwhile: ${sentence} What is shown now is the newest; look at it and do it again.`,
          );
          onConflict();
        } else {
          setProblem(`It was not recorded: ${sentence}`);
        }
        return false;
      } finally {
        setPending(undefined);
      }
    },
    [api, id, lastSequence, onRecorded, onConflict],
  );
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { record, pending, problem, dismiss };
}
