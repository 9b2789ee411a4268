import type { EvaluationState } from './states';
import styles from './StateMark.module.css';

const SHAPES: Readonly<Record<EvaluationState, JSX.Element>> = {
  ok: <path d="M3 8.5 6.5 12 13 4.5" />,
  warning: (
    <>
      <path d="M8 1.8 15 14H1z" fill="currentColor" fillOpacity="0.18" />
      <path d="M8 6v4M8 11.6v.8" />
    </>
  ),
  critical: (
    <>
      <path
        d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M8 4v5M8 11v1" className={styles.cutout} />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeDasharray="2.4 1.9" />
      <path d="M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.2v.6" />
    </>
  ),
  excepted: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M3.6 12.4 12.4 3.6" />
    </>
  ),
  'not-applicable': <path d="M4 8h8" />,
};

/** The shape of a state; it carries no words, so never stands alone. */
export function StateIcon({ state }: { state: EvaluationState }) {
  return (
    <svg
      className={styles.icon}
      data-state={state}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[state]}
    </svg>
  );
}
