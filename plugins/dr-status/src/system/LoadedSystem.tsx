import type { SystemRecovery } from '@meridian/plugin-dr-status-common';
import { StateNotice } from '../parts/StateNotice';
import { BlockersPanel } from './BlockersPanel';
import { DrillsPanel } from './DrillsPanel';
import { FeasibilityPanel } from './FeasibilityPanel';
import { LagPanel } from './lag/LagPanel';
import { RecoveryPathPanel } from './path/RecoveryPathPanel';
import { SystemHeading } from './SystemHeading';
import { TrafficPanel } from './TrafficPanel';
import { DependencyPanel } from './tree/DependencyPanel';
import { VerdictPanel } from './VerdictPanel';
import styles from './System.module.css';

/** A system with everything that is known of its recovery. */
export function LoadedSystem({ detail }: { detail: SystemRecovery }) {
  const { row } = detail;
  return (
    <>
      <SystemHeading detail={detail} />
      <StateNotice state={detail.state} />
      <div className={styles.pair}>
        <VerdictPanel
          what="RPO"
          title="What would be lost"
          now={row.rpo}
          contributions={detail.rpoContributions}
        />
        <VerdictPanel
          what="RTO"
          title="How long recovery would take"
          now={row.rto}
          contributions={detail.rtoContributions}
        />
      </div>
      <BlockersPanel blockers={detail.blockers} />
      <RecoveryPathPanel
        contributions={detail.rtoContributions}
        path={detail.rtoPath}
        objectiveSeconds={row.rto.objectiveSeconds}
      />
      <FeasibilityPanel feasibility={detail.feasibility} />
      <DependencyPanel detail={detail} />
      <LagPanel entityRef={row.entityRef} />
      <div className={styles.pair}>
        <TrafficPanel traffic={detail.traffic} />
        <DrillsPanel detail={detail} />
      </div>
    </>
  );
}
