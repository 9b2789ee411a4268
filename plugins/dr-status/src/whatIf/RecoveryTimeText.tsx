import { DurationText, StateMark } from '@meridian/aws-react';

/** Until something is back; with `≥` where some part of it is not known. */
export function RecoveryTimeText(props: {
  seconds: number | undefined;
  isLowerBound: boolean;
}) {
  const { seconds, isLowerBound } = props;
  if (seconds === undefined || (isLowerBound && seconds === 0)) {
    return (
      <StateMark
        state="unknown"
        label="not known"
        reason="Nothing says how long its recovery takes."
      />
    );
  }
  return isLowerBound ? (
    <span title="At least: some part of its recovery is not known">
      ≥ <DurationText seconds={seconds} />
    </span>
  ) : (
    <DurationText seconds={seconds} />
  );
}
