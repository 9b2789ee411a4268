import {
  Answered,
  EmptyPanel,
  FailedPanel,
  type RemoteData,
  Section,
} from '@meridian/aws-react';
import type {
  CheckList,
  DatabaseDetail,
  DatabaseFindings,
} from '@meridian/plugin-rds-inspector-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { compareFindings } from '../words/answer';
import { FindingItem } from './FindingItem';
import styles from './Overview.module.css';

const OPEN_PARAM = 'finding';

/** What is wrong, worst first, with why and how it is put right; what was accepted stands last. */
export function FindingsPanel(props: {
  detail: DatabaseDetail;
  findings: RemoteData<DatabaseFindings>;
  checks: RemoteData<CheckList>;
}) {
  const { detail, findings, checks } = props;
  return (
    <Section id="findings" title="Findings, worst first">
      {checks.error !== undefined && (
        <FailedPanel
          what="why the findings matter and how they are fixed"
          error={checks.error}
          onRetry={checks.reload}
        />
      )}
      <Answered remote={findings} what="the findings" skeletonHeight={240}>
        {data => (
          <FindingList detail={detail} findings={data} checks={checks.data} />
        )}
      </Answered>
    </Section>
  );
}

function FindingList(props: {
  detail: DatabaseDetail;
  findings: DatabaseFindings;
  checks: CheckList | undefined;
}) {
  const { detail, findings, checks } = props;
  const [params, setParams] = useSearchParams();
  const opened = params.get(OPEN_PARAM);
  const sorted = useMemo(
    () =>
      [...findings.items].sort(
        (a, b) =>
          Number(a.outcome === 'excepted') - Number(b.outcome === 'excepted') ||
          compareFindings(a, b),
      ),
    [findings],
  );
  if (sorted.length === 0) {
    return (
      <EmptyPanel title="No finding is open">
        What the checks look at, and what they could not look at, stands below.
      </EmptyPanel>
    );
  }
  const toggle = (id: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (before.get(OPEN_PARAM) === id) next.delete(OPEN_PARAM);
        else next.set(OPEN_PARAM, id);
        return next;
      },
      { replace: true },
    );
  return (
    <ul className={styles.findings}>
      {sorted.map(finding => (
        <FindingItem
          key={finding.id}
          finding={finding}
          result={detail.checks.find(
            ({ checkId, arn }) =>
              checkId === finding.checkId && arn === finding.arn,
          )}
          check={checks?.items.find(({ id }) => id === finding.checkId)}
          showsDatabase={finding.arn !== detail.database.arn}
          isOpen={opened === finding.id}
          onToggle={() => toggle(finding.id)}
        />
      ))}
    </ul>
  );
}
