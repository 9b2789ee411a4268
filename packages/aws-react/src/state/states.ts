/**
 * What is known about a thing, on every page.
 *
 * - `ok`: known, fresh, good
 * - `warning`: known, near its limit
 * - `critical`: known, broken
 * - `unknown`: could not be read, or too old
 * - `excepted`: accepted with a reason and an expiry
 * - `not-applicable`: the question does not arise
 */
export type EvaluationState =
  | 'ok'
  | 'warning'
  | 'critical'
  | 'unknown'
  | 'excepted'
  | 'not-applicable';

/** The word for a state where no better one is at hand. */
export const STATE_WORDS: Readonly<Record<EvaluationState, string>> = {
  ok: 'OK',
  warning: 'At risk',
  critical: 'Critical',
  unknown: 'Unknown',
  excepted: 'Excepted',
  'not-applicable': 'Not applicable',
};

const WORST_FIRST: readonly EvaluationState[] = [
  'critical',
  'unknown',
  'warning',
  'excepted',
  'ok',
  'not-applicable',
];

/**
 * Orders states worst first. Unknown stands above at risk: what is not known may be broken.
 */
export function compareStates(a: EvaluationState, b: EvaluationState): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}

/** The worst of several states; `not-applicable` of none. */
export function worstState(
  states: readonly EvaluationState[],
): EvaluationState {
  return [...states].sort(compareStates)[0] ?? 'not-applicable';
}
