import { useApi } from '@backstage/frontend-plugin-api';
import { TitleLine, useRemoteData } from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { drStatusApiRef } from '../api';
import { draftOfDrill, planOfDraft, problemsOfDraft } from './drillDraft';
import { DrillForm } from './DrillForm';
import type { DrillRecorder } from './useDrillRecorder';
import { useKnownSystems } from './useKnownSystems';
import styles from './Drills.module.css';

/** Changes a plan before the drill is started; the ledger keeps what it was. */
export function ChangeDrillForm(props: {
  drill: Drill;
  recorder: DrillRecorder;
  onClose(): void;
}) {
  const { drill, recorder, onClose } = props;
  const api = useApi(drStatusApiRef);
  const [draft, setDraft] = useState(() => draftOfDrill(drill));
  const [isTried, setIsTried] = useState(false);
  const systems = useKnownSystems(draft.entityRefs);
  const scenarios = useRemoteData('scenarios', signal =>
    api.listScenarios({ signal }),
  );
  const problems = problemsOfDraft(draft, undefined);

  const submit = async () => {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    const { title, plannedFor, owner, scope, steps } = planOfDraft(draft);
    const isRecorded = await recorder.record({
      kind: 'drill-changed',
      title,
      plannedFor,
      owner,
      scope,
      steps,
    });
    if (isRecorded) onClose();
  };
  return (
    <>
      <header className={styles.heading}>
        <TitleLine title={`Change ${drill.title}`} />
      </header>
      <DrillForm
        draft={draft}
        onChange={setDraft}
        problems={isTried ? problems : {}}
        failure={recorder.problem}
        isSending={recorder.pending === 'drill-changed'}
        submitLabel="Save the plan"
        onSubmit={submit}
        onCancel={onClose}
        systems={systems}
        scenarios={scenarios.data?.items ?? []}
        isTypeFixed
      />
    </>
  );
}
