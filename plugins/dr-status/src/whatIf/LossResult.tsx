import {
  AgeText,
  AnswerText,
  EmptyPanel,
  formatDuration,
  Section,
  StateMark,
  useNow,
  type ChangeView,
} from '@meridian/aws-react';
import type {
  WhatIfAnswer,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { useCallback, useMemo } from 'react';
import { nameOfEntity } from '../parts/EntityLink';
import { StateNotice } from '../parts/StateNotice';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { capacityAnswer } from './capacityView';
import { CapacityBars } from './CapacityBars';
import { LossBasis } from './LossBasis';
import { lossAnswer, questionOf } from './lossAnswer';
import { OutcomePicture } from './OutcomePicture';
import { planRecoveryTimeline } from './recoveryTimeline';
import { RecoveryTimelineTable } from './RecoveryTimelineTable';
import { StoreLosses } from './StoreLosses';
import { SystemLossDialog } from './SystemLossDialog';
import { SystemOutcomes } from './SystemOutcomes';
import type { WhatIfView } from './whatIfView';
import styles from './WhatIf.module.css';

/** The answer in a sentence and a picture, then what it is made of. */
export function LossResult(props: {
  answer: WhatIfAnswer;
  /** It answers the question before; the new answer is on its way. */
  isStale: boolean;
  view: WhatIfView;
  onChange: ChangeView<WhatIfView>;
}) {
  const { answer, isStale, view, onChange } = props;
  const { result, isPartial, state } = answer;
  const links = useRecoveryLinks();
  const titleOf = useTitles(result);
  const showOutcome = (outcome: WhatIfView['outcome']) =>
    onChange({ ...view, outcome }, { replace: true });
  return (
    <>
      <AnswerLine answer={answer} isStale={isStale} />
      <StateNotice state={state} />
      <OutcomePicture
        result={result}
        selected={view.outcome}
        onSelect={showOutcome}
      />
      <Section id="systems" title="What becomes of each system">
        <SystemOutcomes
          systems={result.systems}
          outcome={view.outcome}
          onOutcomeChange={showOutcome}
          onOpen={system => onChange({ ...view, system })}
        />
      </Section>
      <Section id="stores" title="Data that would be lost">
        <StoreLosses stores={result.stores} titleOf={titleOf} />
      </Section>
      <Section id="capacity" title="Can what survives carry the load?">
        <Capacity
          result={result}
          isPartial={isPartial}
          hrefOf={links.resource}
        />
      </Section>
      <Section id="order" title="Order of recovery">
        <Order result={result} />
      </Section>
      <LossBasis result={result} />
      <SystemLossDialog
        result={result}
        entityRef={view.system}
        onClose={() => onChange({ ...view, system: undefined })}
      />
    </>
  );
}

/** The titles of systems by their reference. */
function useTitles(result: WhatIfResult): (entityRef: string) => string {
  const titles = useMemo(
    () =>
      new Map(result.systems.map(({ entityRef, title }) => [entityRef, title])),
    [result],
  );
  return useCallback(ref => titles.get(ref) ?? nameOfEntity(ref), [titles]);
}

function AnswerLine(props: { answer: WhatIfAnswer; isStale: boolean }) {
  const { answer, isStale } = props;
  const { result, isPartial } = answer;
  const now = useNow(60);
  const { state, sentence, detail } = lossAnswer(result, {
    isStale: answer.state.isStale,
    now,
  });
  return (
    <div className={styles.answerLine} role="status" data-stale={isStale}>
      <h2 className={styles.question}>{questionOf(result.scenario)}</h2>
      <p className={styles.answer}>
        <AnswerText state={state}>{sentence}</AnswerText>
      </p>
      <p className={styles.detail}>
        {detail} {isPartial && 'Only systems that you may see are counted. '}
        Worked out <AgeText at={result.evaluatedAt} />.
      </p>
    </div>
  );
}

function Capacity(props: {
  result: WhatIfResult;
  isPartial: boolean;
  hrefOf(arn: string): string;
}) {
  const { result, isPartial, hrefOf } = props;
  const { capacity } = result;
  if (capacity.length === 0 && isPartial) {
    return (
      <EmptyPanel title="Capacity is not for you to see">
        <p>
          Node groups and quotas are shared by all systems, so they are shown to
          those who may read all of them.
        </p>
      </EmptyPanel>
    );
  }
  const { state, sentence } = capacityAnswer(capacity);
  return (
    <>
      <p className={styles.sentence}>
        <StateMark state={state} iconOnly /> {sentence}
      </p>
      {capacity.length > 0 && (
        <CapacityBars checks={capacity} hrefOf={hrefOf} />
      )}
    </>
  );
}

function Order({ result }: { result: WhatIfResult }) {
  const timeline = useMemo(() => planRecoveryTimeline(result), [result]);
  const { recoverySeconds, isRecoveryLowerBound } = result;
  if (timeline.waves.length === 0) {
    return <p className={styles.sentence}>Nothing has to be brought back.</p>;
  }
  return (
    <>
      <p className={styles.sentence}>
        {timeline.waves.length === 1
          ? 'Nothing waits for anything else'
          : `${timeline.waves.length} waves, each waiting for what it depends on in the ones before`}
        {recoverySeconds === undefined
          ? '. How long it takes is not known.'
          : `; the last one is back after ${
              isRecoveryLowerBound ? 'at least ' : ''
            }${formatDuration(recoverySeconds)}.`}{' '}
        <span className={styles.quiet}>
          A full bar is decided by the component’s own recovery, a hatched one
          by what it waits for; ≥ marks a time of which a part is not known.
        </span>
      </p>
      <RecoveryTimelineTable timeline={timeline} />
    </>
  );
}
