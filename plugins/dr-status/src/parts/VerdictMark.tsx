import { StateMark } from '@meridian/aws-react';
import type { RecoveryVerdict } from '@meridian/plugin-dr-status-common';
import type { ReactNode } from 'react';
import { VERDICT_STATES, VERDICT_WORDS } from './words';

/**
 * A verdict by its shape and word.
 *
 * @param props.label - what is said beside the shape instead of the word
 * @param props.reason - the arithmetic, on hover and for screen readers
 */
export function VerdictMark(props: {
  verdict: RecoveryVerdict;
  label?: ReactNode;
  reason?: string;
  iconOnly?: boolean;
}) {
  const { verdict, label = VERDICT_WORDS[verdict], ...rest } = props;
  return <StateMark state={VERDICT_STATES[verdict]} label={label} {...rest} />;
}
