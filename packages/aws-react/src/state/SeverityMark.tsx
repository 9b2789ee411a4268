import { StateMark } from './StateMark';
import type { EvaluationState } from './states';

/** How much a finding matters. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'informational';

const MARKS: Readonly<
  Record<Severity, { state: EvaluationState; word: string }>
> = {
  critical: { state: 'critical', word: 'Critical' },
  high: { state: 'critical', word: 'High' },
  medium: { state: 'warning', word: 'Medium' },
  low: { state: 'not-applicable', word: 'Low' },
  informational: { state: 'not-applicable', word: 'Informational' },
};

/** A severity in its word and the mark of its state. */
export function SeverityMark(props: { severity: Severity; reason?: string }) {
  const { state, word } = MARKS[props.severity];
  return <StateMark state={state} label={word} reason={props.reason} />;
}
