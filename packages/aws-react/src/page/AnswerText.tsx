import type { ReactNode } from 'react';
import { StateMark, type EvaluationState } from '../state';

/** An answer in words behind the mark of how things stand, or without one where there is nothing to judge. */
export function AnswerText(props: {
  state: EvaluationState;
  children: ReactNode;
}) {
  const { state, children } = props;
  return (
    <>
      {state !== 'not-applicable' && (
        <>
          <StateMark state={state} iconOnly />{' '}
        </>
      )}
      {children}
    </>
  );
}
