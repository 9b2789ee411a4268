import { Skeleton } from '@backstage/ui';
import {
  AgeText,
  type ChangeView,
  StateMark,
  TextButton,
} from '@meridian/aws-react';
import type { RecoverySummary } from '@meridian/plugin-dr-status-common';
import { answerCounts, overviewAnswer } from './overviewAnswer';
import { withFlag, type OverviewView } from './overviewView';
import styles from './Overview.module.css';

/** The answer in words, the systems that it counts, and how old it is. */
export function AnswerLine(props: {
  summary: RecoverySummary | undefined;
  isStale: boolean;
  view: OverviewView;
  onChange: ChangeView<OverviewView>;
}) {
  const { summary, view, onChange } = props;
  if (!summary) {
    return (
      <div className={styles.answerLine} aria-busy="true">
        <Skeleton width="min(30rem, 100%)" height={26} />
        <Skeleton width="min(40rem, 100%)" height={18} />
      </div>
    );
  }
  const answer = overviewAnswer(summary, view);
  const counts = answerCounts(summary, answer.verdicts);
  return (
    <div className={styles.answerLine} data-stale={props.isStale}>
      <p className={styles.answer} role="status">
        {answer.state !== 'not-applicable' && (
          <StateMark state={answer.state} iconOnly />
        )}
        <span>
          {answer.sentence}{' '}
          {answer.verdicts.length > 0 && (
            <TextButton
              variant="sentence"
              onClick={() =>
                onChange({
                  ...view,
                  lists: { ...view.lists, verdict: answer.verdicts },
                })
              }
            >
              Show them
            </TextButton>
          )}
        </span>
      </p>
      <p className={styles.answerDetail}>
        {counts.map(({ id, words, verdict, flag }) => (
          <TextButton
            key={id}
            onClick={() =>
              onChange(
                flag
                  ? withFlag(view, flag, true)
                  : {
                      ...view,
                      lists: { ...view.lists, verdict: verdict && [verdict] },
                    },
              )
            }
          >
            {words}
          </TextButton>
        ))}
        {summary.state.assessedAt && (
          <span>
            Assessed <AgeText at={summary.state.assessedAt} />
          </span>
        )}
      </p>
    </div>
  );
}
