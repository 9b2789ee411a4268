import { AgeText, StateMark, TableScroller } from '@meridian/aws-react';
import type { Contribution } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { SubjectLink } from '../parts/BlockerList';
import { STORE_KIND_WORDS } from '../parts/storeKindWords';
import { STEP_WORDS } from '../parts/words';
import { BasisText } from './BasisText';
import styles from './System.module.css';

/** What an objective is made of, each with its arithmetic, where the number comes from, and its age. */
export function ContributionTable(props: {
  label: string;
  contributions: readonly Contribution[];
}) {
  const { label, contributions } = props;
  const hasSteps = contributions.some(({ step }) => step);
  return (
    <TableScroller label={label} maxHeight="24rem">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">Of</th>
          {hasSteps && <th scope="col">Step</th>}
          <th scope="col" data-align="end">
            Time
          </th>
          <th scope="col">Comes from</th>
          <th scope="col">How it comes about</th>
          <th scope="col">Age</th>
        </tr>
      </thead>
      <tbody>
        {contributions.map((one, index) => (
          <tr key={`${one.subjectArn} ${one.step} ${index}`}>
            <th scope="row">
              {one.name}
              <span className={styles.kind}>{STORE_KIND_WORDS[one.kind]}</span>
              {one.subjectArn && (
                <span className={styles.arn}>
                  <SubjectLink subject={one.subjectArn} />
                </span>
              )}
            </th>
            {hasSteps && <td>{one.step && STEP_WORDS[one.step]}</td>}
            <td data-align="end">
              <SecondsCell contribution={one} />
            </td>
            <td>
              <BasisText basis={one.basis} />
            </td>
            <td>{one.unknown?.message ?? one.arithmetic}</td>
            <td>
              <AgeText
                at={one.observedAt}
                freshness={one.freshness}
                isCompact
              />
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroller>
  );
}

function SecondsCell({ contribution }: { contribution: Contribution }) {
  const { seconds, isUnbounded, unknown } = contribution;
  if (unknown) {
    return (
      <StateMark state="unknown" label="not known" reason={unknown.message} />
    );
  }
  if (isUnbounded) return <StateMark state="critical" label="no end" />;
  return <>{seconds === undefined ? '–' : durationInWords(seconds)}</>;
}
