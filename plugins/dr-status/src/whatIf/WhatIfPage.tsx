import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  EmptyPanel,
  FailedPanel,
  PageBody,
  useAddressView,
  useRemoteData,
  type ChangeView,
} from '@meridian/aws-react';
import type { LossScenario } from '@meridian/plugin-dr-status-common';
import { useEffect, useMemo } from 'react';
import { drStatusApiRef } from '../api';
import { LossDocumentMenu } from './LossDocumentMenu';
import { LossResult } from './LossResult';
import { ScenarioPicker } from './ScenarioPicker';
import { firstRegionOf } from './scenarioChoices';
import {
  formatWhatIfView,
  parseWhatIfView,
  scenarioOf,
  type WhatIfView,
} from './whatIfView';
import styles from './WhatIf.module.css';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** What the loss of a Region or an Availability Zone would mean, for the whole estate. */
export function WhatIfPage() {
  const api = useApi(drStatusApiRef);
  const { view, setView } = useAddressView(parseWhatIfView, formatWhatIfView);
  const scenario = useMemo(() => scenarioOf(view), [view]);
  const scenarios = useRemoteData('scenarios', signal =>
    api.listScenarios({ signal }),
  );
  const first = scenarios.data && firstRegionOf(scenarios.data.items);

  // The address says what is shown, also when nobody chose it.
  useEffect(() => {
    if (!view.region && first) {
      setView({ region: first }, { replace: true });
    }
  }, [first, setView, view.region]);

  return (
    <PageBody as="main">
      <div className={styles.head}>
        <ScenarioPicker
          scenarios={scenarios.data?.items}
          region={view.region}
          zone={view.zone}
          onChange={(region, zone) => setView({ region, zone })}
        />
        {scenario && <LossDocumentMenu scenario={scenario} />}
      </div>
      {scenarios.error !== undefined && (
        <FailedPanel
          what="the Regions and zones that can be lost"
          error={scenarios.error}
          onRetry={scenarios.reload}
        />
      )}
      {scenario && (
        <Simulated scenario={scenario} view={view} onChange={setView} />
      )}
      {!scenario && scenarios.error === undefined && (
        <Undecided isEmpty={scenarios.data?.items.length === 0} />
      )}
    </PageBody>
  );
}

function Undecided({ isEmpty }: { isEmpty: boolean }) {
  return isEmpty ? (
    <EmptyPanel title="There is nothing to lose yet">
      <p>
        Here stands what the loss of a Region would mean, as soon as a system of
        the catalog that you may see has a store in one. Resources belong to a
        system by their tags.
      </p>
    </EmptyPanel>
  ) : (
    <ResultSkeleton />
  );
}

function Simulated(props: {
  scenario: LossScenario;
  view: WhatIfView;
  onChange: ChangeView<WhatIfView>;
}) {
  const { scenario, view, onChange } = props;
  const api = useApi(drStatusApiRef);
  const { region } = scenario;
  const zone = scenario.kind === 'zone' ? scenario.zone : undefined;
  const answer = useRemoteData(
    `loss ${region} ${zone ?? ''}`,
    signal => api.simulateLoss({ region, zone }, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  return (
    <>
      {answer.error !== undefined && (
        <FailedPanel
          what={
            answer.data === undefined
              ? `what the loss of ${zone ?? region} would mean`
              : 'the newest answer; below is what was known before'
          }
          error={answer.error}
          onRetry={answer.reload}
        />
      )}
      {answer.data ? (
        <LossResult
          answer={answer.data}
          isStale={answer.isStale}
          view={view}
          onChange={onChange}
        />
      ) : (
        answer.error === undefined && <ResultSkeleton />
      )}
    </>
  );
}

function ResultSkeleton() {
  return (
    <div className={styles.list} aria-busy="true">
      <VisuallyHidden role="status">
        Loading what a loss would mean
      </VisuallyHidden>
      <Skeleton width="min(46rem, 100%)" height={28} />
      <Skeleton width="min(32rem, 100%)" height={16} />
      <Skeleton width="100%" height={240} />
      <Skeleton width="100%" height={320} />
    </div>
  );
}
