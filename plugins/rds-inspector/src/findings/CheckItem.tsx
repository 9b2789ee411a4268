import { Link } from '@backstage/ui';
import {
  formatCount,
  StateMark,
  type EvaluationState,
} from '@meridian/aws-react';
import type {
  CheckOutcome,
  CheckOverview,
} from '@meridian/plugin-rds-inspector-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { Link as RouterLink } from 'react-router-dom';
import { WaysTabs } from '../database/parts/WaysTabs';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { KIND_NAMES, SEVERITY_NAMES } from '../words/names';
import { CATEGORY_NAMES } from './checkList';
import styles from './Checks.module.css';

const OUTCOMES = [
  { outcome: 'fail', state: 'critical', word: 'fail' },
  { outcome: 'unknown', state: 'unknown', word: 'not known' },
  { outcome: 'excepted', state: 'excepted', word: 'excepted' },
  { outcome: 'pass', state: 'ok', word: 'pass' },
  {
    outcome: 'not-applicable',
    state: 'not-applicable',
    word: 'not applicable',
  },
] as const satisfies ReadonlyArray<{
  outcome: CheckOutcome;
  state: string;
  word: string;
}>;

function stateOfFailure({ severity }: CheckOverview): EvaluationState {
  if (severity === 'critical' || severity === 'high') return 'critical';
  return severity === 'medium' ? 'warning' : 'not-applicable';
}

/** One check: what it asks and how the fleet stands with it; opened, why it matters and how it is put right. */
export function CheckItem(props: {
  check: CheckOverview;
  isOpen: boolean;
  onToggle(): void;
}) {
  const { check, isOpen, onToggle } = props;
  const detailId = `detail-${check.id}`;
  return (
    <li id={check.id} className={styles.check} data-open={isOpen}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={onToggle}
        >
          {isOpen ? (
            <RiArrowDownSLine aria-hidden="true" />
          ) : (
            <RiArrowRightSLine aria-hidden="true" />
          )}
          <span className={styles.titles}>
            <b>{check.title}</b>
            <code>{check.id}</code>
          </span>
        </button>
        <span
          className={styles.severity}
          title={
            check.severityRule ?? 'The severity of a failure of this check.'
          }
        >
          {SEVERITY_NAMES[check.severity]}
        </span>
        <span className={styles.category}>
          {CATEGORY_NAMES[check.category]}
        </span>
        <Counts check={check} />
      </div>
      {isOpen && <Detail id={detailId} check={check} />}
    </li>
  );
}

function Counts({ check }: { check: CheckOverview }) {
  const links = useDatabaseLinks();
  return (
    <span className={styles.counts}>
      {OUTCOMES.map(({ outcome, state, word }) => {
        const count = check.counts[outcome];
        return (
          <span key={outcome} className={styles.count} data-zero={count === 0}>
            {count > 0 ? (
              <RouterLink
                to={links.fleet({ check: check.id, outcome })}
                title={`${formatCount(count)} databases: ${word}`}
              >
                <StateMark
                  state={outcome === 'fail' ? stateOfFailure(check) : state}
                  label={`${formatCount(count)} ${word}`}
                />
              </RouterLink>
            ) : (
              <span>0 {word}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}

function Detail({ id, check }: { id: string; check: CheckOverview }) {
  const links = useDatabaseLinks();
  const { references } = check;
  const others: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['AWS Config rule', references.awsConfigRules],
    ['Security Hub control', references.securityHubControls],
    ['Prowler check', references.prowlerChecks],
  ];
  return (
    <div id={id} className={styles.detail}>
      <div>
        <h3>Why it matters</h3>
        <p>{check.why}</p>
        {check.severityRule && (
          <p className={styles.hint}>{check.severityRule}</p>
        )}
        <dl className={styles.facts}>
          <dt>Asked of</dt>
          <dd>{check.appliesTo.map(kind => KIND_NAMES[kind]).join(', ')}</dd>
          <dt>Rests on</dt>
          <dd>{check.reads.join(', ')}</dd>
          {others.map(([name, ids]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>
                {ids.length > 0 ? (
                  ids.map(ruleId => <code key={ruleId}>{ruleId}</code>)
                ) : (
                  <span className={styles.hint}>has none</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <Link href={references.documentation} target="_blank">
            What AWS says about it
          </Link>{' '}
          ·{' '}
          <Link href={links.findings({ check: check.id, state: 'all' })}>
            All findings of it, closed ones too
          </Link>
        </p>
      </div>
      <div>
        <h3>How to fix it</h3>
        <WaysTabs ways={check.fix} label={`Ways to fix: ${check.title}`} />
      </div>
    </div>
  );
}
