import {
  Card,
  CardBody,
  CardHeader,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import { AgeText, StateMark } from '@meridian/aws-react';
import type { RecoveryNow } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { DrillCell } from '../overview/DrillCell';
import { StateNotice } from '../parts/StateNotice';
import { VerdictMark } from '../parts/VerdictMark';
import { blockersInWords, nowInWords } from '../parts/words';
import { systemAnswer } from '../system/systemAnswer';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { NotAssessed } from './NotAssessed';
import {
  systemRefOf,
  useEntityRecovery,
  type EntityRecovery,
} from './useEntityRecovery';
import styles from './Entity.module.css';

/** Whether a component or a system would recover as promised, on its first page. */
export function EntityRecoveryCard() {
  const recovery = useEntityRecovery();
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Recovery
        </Text>
      </CardHeader>
      <CardBody>
        {!recovery.data && recovery.error === undefined && (
          <Skeleton width="100%" height={96} />
        )}
        {!recovery.data && recovery.error !== undefined && (
          <NotAssessed error={recovery.error} onRetry={recovery.reload} />
        )}
        {recovery.data && <Loaded recovery={recovery.data} />}
      </CardBody>
    </Card>
  );
}

function Loaded({ recovery }: { recovery: EntityRecovery }) {
  const { row, state } = recovery;
  const links = useRecoveryLinks();
  const answer = systemAnswer(row, state);
  const systemRef = systemRefOf(recovery);
  const blockers = blockersInWords(row.blockerCounts);
  return (
    <>
      <p className={styles.answer}>
        <StateMark state={answer.state} iconOnly /> {answer.sentence}
      </p>
      <StateNotice state={state} />
      <dl className={styles.facts}>
        <NowFact what="RPO" now={row.rpo} />
        <NowFact what="RTO" now={row.rto} />
        <div>
          <dt>Blockers</dt>
          <dd>{blockers ?? 'none'}</dd>
        </div>
        {'componentCount' in row && (
          <div>
            <dt>Last drill</dt>
            <dd>
              <DrillCell row={row} />
            </dd>
          </div>
        )}
        {state.assessedAt && (
          <div>
            <dt>Assessed</dt>
            <dd>
              <AgeText at={state.assessedAt} />
            </dd>
          </div>
        )}
      </dl>
      {systemRef && (
        <Link href={links.system(systemRef)}>How its system would recover</Link>
      )}
    </>
  );
}

function NowFact(props: { what: 'RPO' | 'RTO'; now: RecoveryNow }) {
  const { what, now } = props;
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <VerdictMark verdict={now.verdict} reason={now.message} />:{' '}
        {nowInWords(now, what)}, promised{' '}
        {durationInWords(now.objectiveSeconds)}
      </dd>
    </div>
  );
}
