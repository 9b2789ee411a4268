import { AgeText, StateMark } from '@meridian/aws-react';
import type { LiveState } from '@meridian/plugin-rds-inspector-common';

/** How old an answer of AWS is and, when there is no newer one, why. */
export function LiveAge({ state }: { state: LiveState }) {
  if (state.failure) {
    return (
      <StateMark
        state={state.observedAt ? 'warning' : 'unknown'}
        label={
          state.observedAt ? (
            <>
              last answered <AgeText at={state.observedAt} />
            </>
          ) : (
            'not answered'
          )
        }
        reason={state.failure.message}
      />
    );
  }
  return state.observedAt ? (
    <span>
      asked AWS <AgeText at={state.observedAt} />
    </span>
  ) : null;
}

/** The sentences with which a live answer says what it lacks: its own notices and why it failed. */
export function liveNotices(answer: {
  state: LiveState;
  notices?: readonly string[];
}): Array<{ message: string; missingAction?: string }> {
  const { failure } = answer.state;
  const said = answer.notices ?? [];
  const isSaid = said.some(
    message => failure && message.includes(failure.message),
  );
  return [
    ...(failure && !isSaid ? [failure] : []),
    ...said.map(message => ({ message })),
  ];
}
