import { Button } from '@backstage/ui';
import {
  DataTable,
  DurationText,
  FilterChips,
  formatCountOf,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type {
  LossOutcome,
  SystemOutcome,
} from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { CellLink, EntityCell } from '../parts/CellLink';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { compareSystems, OUTCOME_WORDS } from './outcomes';
import { RecoveryTimeText } from './RecoveryTimeText';
import styles from './WhatIf.module.css';

/** The systems, the worst hit first; a press on one says why. */
export function SystemOutcomes(props: {
  systems: readonly SystemOutcome[];
  outcome: LossOutcome | undefined;
  onOutcomeChange(outcome: LossOutcome | undefined): void;
  onOpen(entityRef: string): void;
}) {
  const { systems, outcome, onOutcomeChange } = props;
  const links = useRecoveryLinks();
  const columns = useMemo(() => columnsOf(links), [links]);
  const rows = useMemo(
    () =>
      systems
        .filter(one =>
          outcome ? one.outcome === outcome : one.outcome !== 'unaffected',
        )
        .sort(compareSystems),
    [systems, outcome],
  );
  const unaffectedCount = systems.filter(
    one => one.outcome === 'unaffected',
  ).length;
  return (
    <div className={styles.list}>
      <FilterChips
        chips={
          outcome
            ? [
                {
                  id: 'outcome',
                  label: `Outcome: ${OUTCOME_WORDS[outcome].word}`,
                  onRemove: () => onOutcomeChange(undefined),
                },
              ]
            : []
        }
        onClear={() => onOutcomeChange(undefined)}
      />
      {rows.length > 0 && (
        <DataTable
          label="Systems"
          columns={columns}
          rows={rows}
          getRowKey={system => system.entityRef}
          onOpen={system => props.onOpen(system.entityRef)}
          contentKey={outcome}
          maxHeight="26rem"
        />
      )}
      <p className={styles.foot} role="status">
        {formatCountOf(rows.length, 'system')}
        {rows.length === 0 ? '.' : ', the worst hit first.'}
        {!outcome && unaffectedCount > 0 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onOutcomeChange('unaffected')}
          >
            List the {formatCountOf(unaffectedCount, 'system')} that{' '}
            {unaffectedCount === 1 ? 'has' : 'have'} nothing there
          </Button>
        )}
      </p>
    </div>
  );
}

function columnsOf(links: RecoveryLinks): DataColumn<SystemOutcome>[] {
  return [
    {
      id: 'outcome',
      label: 'Outcome',
      width: 120,
      render: ({ outcome }) => (
        <StateMark
          state={OUTCOME_WORDS[outcome].state}
          label={OUTCOME_WORDS[outcome].word}
        />
      ),
    },
    {
      id: 'system',
      label: 'System',
      width: 160,
      render: ({ entityRef, title }) => (
        <CellLink href={links.system(entityRef)}>{title}</CellLink>
      ),
    },
    {
      id: 'reason',
      label: 'Why',
      width: 300,
      grows: true,
      render: ({ reasons, outcome }) =>
        reasons.length > 0 ? (
          <span title={reasons.join('\n')}>
            {reasons[0]}
            {reasons.length > 1 && (
              <span className={styles.quiet}>
                {' '}
                and {formatCountOf(reasons.length - 1, 'other reason')}
              </span>
            )}
          </span>
        ) : (
          <span className={styles.quiet}>{OUTCOME_WORDS[outcome].meaning}</span>
        ),
    },
    {
      id: 'loss',
      label: 'Data lost now',
      width: 125,
      align: 'end',
      hint: 'The most that a store of it would lose',
      render: system => <DataLossText system={system} />,
    },
    {
      id: 'recovery',
      label: 'Back after',
      width: 115,
      align: 'end',
      hint: 'Until all of its components are back',
      render: ({ outcome, recoverySeconds, isRecoveryLowerBound }) =>
        outcome === 'unaffected' || outcome === 'survives' ? (
          <span title="Does not apply">–</span>
        ) : (
          <RecoveryTimeText
            seconds={recoverySeconds}
            isLowerBound={isRecoveryLowerBound}
          />
        ),
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 130,
      render: ({ owner }) =>
        owner ? (
          <EntityCell entityRef={owner} />
        ) : (
          <em className={styles.quiet}>none</em>
        ),
    },
  ];
}

function DataLossText({ system }: { system: SystemOutcome }) {
  const { losesState, dataLossSeconds, outcome } = system;
  if (losesState)
    return (
      <StateMark
        state="critical"
        label="Everything"
        reason="Lost for good: there is no copy elsewhere."
      />
    );
  if (dataLossSeconds !== undefined) {
    return <DurationText seconds={dataLossSeconds} />;
  }
  return outcome === 'unknown' ? (
    <StateMark state="unknown" label="not known" />
  ) : (
    <span title="Does not apply">–</span>
  );
}
