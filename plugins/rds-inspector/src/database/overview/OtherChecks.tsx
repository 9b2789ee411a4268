import { formatCountOf, Section, StateMark } from '@meridian/aws-react';
import type {
  CheckDefinition,
  CheckResult,
  DatabaseDetail,
} from '@meridian/plugin-rds-inspector-common';
import styles from './Overview.module.css';

/** What is fine is a count, and a list only for who asks; what could not be checked says why. */
export function OtherChecks(props: {
  detail: DatabaseDetail;
  checks: readonly CheckDefinition[] | undefined;
}) {
  const { detail, checks } = props;
  const of = (outcome: CheckResult['outcome']) =>
    detail.checks.filter(result => result.outcome === outcome);
  const titleOf = ({ checkId }: CheckResult) =>
    checks?.find(({ id }) => id === checkId)?.title ?? checkId;
  const unknown = of('unknown');
  const passed = of('pass');
  const notApplicable = of('not-applicable');
  return (
    <Section title={`What else was checked of ${detail.database.name}`}>
      {unknown.length > 0 && (
        <details className={styles.outcome} open={unknown.length <= 4}>
          <summary>
            <StateMark
              state="unknown"
              label={`${formatCountOf(
                unknown.length,
                'check',
              )} could not be made`}
            />
          </summary>
          <ul>
            {unknown.map(result => (
              <li key={result.checkId}>
                <b>{titleOf(result)}</b>{' '}
                {result.unknown?.message ?? result.message}
                {result.unknown?.missingAction &&
                  !result.unknown.message.includes(
                    result.unknown.missingAction,
                  ) && (
                    <>
                      {' '}
                      Grant <code>{result.unknown.missingAction}</code>.
                    </>
                  )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Outcome
        state="ok"
        label={`${formatCountOf(passed.length, 'check passes', 'checks pass')}`}
        results={passed}
        titleOf={titleOf}
      />
      <Outcome
        state="not-applicable"
        label={`${formatCountOf(
          notApplicable.length,
          'check does',
          'checks do',
        )} not apply`}
        results={notApplicable}
        titleOf={titleOf}
      />
    </Section>
  );
}

function Outcome(props: {
  state: 'ok' | 'not-applicable';
  label: string;
  results: readonly CheckResult[];
  titleOf(result: CheckResult): string;
}) {
  const { state, label, results, titleOf } = props;
  if (results.length === 0) {
    return null;
  }
  return (
    <details className={styles.outcome}>
      <summary>
        <StateMark state={state} label={label} />
      </summary>
      <ul>
        {results.map(result => (
          <li key={result.checkId}>
            <b>{titleOf(result)}</b> {result.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
