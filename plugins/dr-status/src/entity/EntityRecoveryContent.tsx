import { Link, Skeleton } from '@backstage/ui';
import { FailedPanel, Notices, StateMark } from '@meridian/aws-react';
import { groupUnknowns } from '../parts/groupUnknowns';
import { StateNotice } from '../parts/StateNotice';
import { BlockersPanel } from '../system/BlockersPanel';
import { FeasibilityPanel } from '../system/FeasibilityPanel';
import { RecoveryPathPanel } from '../system/path/RecoveryPathPanel';
import { systemAnswer } from '../system/systemAnswer';
import { VerdictPanel } from '../system/VerdictPanel';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { NotAssessed } from './NotAssessed';
import { StoreTable } from './StoreTable';
import {
  systemRefOf,
  useEntityRecovery,
  type EntityRecovery,
} from './useEntityRecovery';
import styles from './Entity.module.css';

/** How a component or a system would recover, with the arithmetic and what stands in the way. */
export function EntityRecoveryContent() {
  const recovery = useEntityRecovery();
  return (
    <div className={styles.content}>
      {!recovery.data && recovery.error === undefined && (
        <>
          <Skeleton width="min(24rem, 100%)" height={24} />
          <Skeleton width="100%" height={240} />
        </>
      )}
      {!recovery.data && recovery.error !== undefined && (
        <NotAssessed error={recovery.error} onRetry={recovery.reload} />
      )}
      {recovery.data && recovery.error !== undefined && (
        <FailedPanel
          what="its newest state; below is what was known before"
          error={recovery.error}
          onRetry={recovery.reload}
        />
      )}
      {recovery.data && <Loaded recovery={recovery.data} />}
    </div>
  );
}

function Loaded({ recovery }: { recovery: EntityRecovery }) {
  const { row, state } = recovery;
  const links = useRecoveryLinks();
  const answer = systemAnswer(row, state);
  const systemRef = systemRefOf(recovery);
  return (
    <>
      <p className={styles.headline} role="status">
        <StateMark state={answer.state} iconOnly /> {answer.sentence}
      </p>
      <StateNotice state={state} />
      <Notices
        items={[
          ...row.objective.problems.map(message => ({ message })),
          ...groupUnknowns(row.unknowns),
        ]}
      />
      {systemRef && (
        <p className={styles.links}>
          <Link href={links.system(systemRef)}>
            The whole system, with lags over time, traffic and drills
          </Link>
        </p>
      )}
      <div className={styles.pair}>
        <VerdictPanel
          what="RPO"
          title="What would be lost"
          now={row.rpo}
          contributions={recovery.rpoContributions}
        />
        <VerdictPanel
          what="RTO"
          title="How long recovery would take"
          now={row.rto}
          contributions={recovery.rtoContributions ?? recovery.rtoPath}
        />
      </div>
      <BlockersPanel blockers={recovery.blockers} />
      <RecoveryPathPanel
        contributions={recovery.rtoContributions ?? recovery.rtoPath}
        path={recovery.rtoPath}
        objectiveSeconds={row.rto.objectiveSeconds}
      />
      <FeasibilityPanel feasibility={recovery.feasibility} />
      <StoreTable stores={recovery.stores} />
    </>
  );
}
