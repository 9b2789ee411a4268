import { Skeleton } from '@backstage/ui';
import {
  AgeText,
  AnswerText,
  describeAge,
  formatDuration,
  StateMark,
  TextButton,
  useNow,
} from '@meridian/aws-react';
import type {
  AssessmentState,
  FleetOverview,
} from '@meridian/plugin-rds-inspector-common';
import { fleetAnswer } from './fleetAnswer';
import { narrowed, type FleetView } from './fleetView';
import styles from './Fleet.module.css';

/** The answer in words, the databases that it counts, and how old it is. */
export function FleetAnswerLine(props: {
  overview: FleetOverview | undefined;
  isStale: boolean;
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { overview, view, onChange } = props;
  if (!overview) {
    return (
      <div className={styles.answerLine}>
        <Skeleton width="min(30rem, 100%)" height={24} />
        <Skeleton width="min(40rem, 100%)" height={16} />
      </div>
    );
  }
  const answer = fleetAnswer(overview, view);
  const { severity } = answer;
  return (
    <div className={styles.answerLine} role="status" data-stale={props.isStale}>
      <p className={styles.answer}>
        <AnswerText state={answer.state}>
          {answer.sentence}{' '}
          {severity && (
            <TextButton
              variant="sentence"
              onClick={() => onChange(narrowed(view, { severity: [severity] }))}
            >
              Show them
            </TextButton>
          )}
        </AnswerText>
      </p>
      <p className={styles.answerDetail}>
        {answer.detail} <Assessed assessment={overview.assessment} />
      </p>
    </div>
  );
}

/** After this time without a new assessment, what is shown is not called current any more. */
const STALE_AFTER_SECONDS = 1_800;

function Assessed({ assessment }: { assessment: AssessmentState }) {
  const now = useNow();
  const { assessedAt, failure } = assessment;
  if (!assessedAt) return null;
  const ageSeconds = (now.getTime() - new Date(assessedAt).getTime()) / 1000;
  if (failure || ageSeconds > STALE_AFTER_SECONDS) {
    return (
      <StateMark
        state="warning"
        label={`Assessed ${formatDuration(ageSeconds)} ago, and not since.`}
        reason={failure?.message ?? describeAge({ at: assessedAt, now }).detail}
      />
    );
  }
  return (
    <span>
      Assessed <AgeText at={assessedAt} />.
    </span>
  );
}
