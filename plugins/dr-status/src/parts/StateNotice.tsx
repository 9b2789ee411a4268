import { formatDuration, Notices } from '@meridian/aws-react';
import type { RecoveryState } from '@meridian/plugin-dr-status-common';

/**
 * That what is shown is old, and what of AWS could not be read, above the content that it concerns.
 * Renders nothing when all is well.
 */
export function StateNotice({ state }: { state: RecoveryState }) {
  const age = ageNotice(state);
  return (
    <Notices
      label="How far this can be relied on"
      items={[...(age ? [{ message: age }] : []), ...state.unreadable]}
    />
  );
}

function ageNotice(state: RecoveryState): string | undefined {
  const { assessedAt, ageSeconds, isStale, problem } = state;
  if (!isStale && !problem) return undefined;
  if (!assessedAt) {
    return `Recovery has not been assessed yet.${problem ? ` ${problem}` : ''}`;
  }
  const age =
    ageSeconds === undefined ? '' : ` ${formatDuration(ageSeconds)} ago`;
  return [
    `Recovery was last assessed${age}`,
    isStale ? ', which is too long ago to judge by.' : '.',
    problem ? ` ${problem}` : '',
  ].join('');
}
