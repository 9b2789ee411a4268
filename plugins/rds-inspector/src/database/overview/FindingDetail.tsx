import { Link } from '@backstage/ui';
import { ArnText, Instant, TableScroller } from '@meridian/aws-react';
import type {
  CheckDefinition,
  CheckReferences,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { WaysTabs } from '../parts/WaysTabs';
import { fixFor } from './fixFor';
import styles from './Overview.module.css';

/** Why a finding matters, what it rests on, how to put it right, and who else asks the same. */
export function FindingDetail(props: {
  finding: Finding;
  check: CheckDefinition | undefined;
}) {
  const { finding, check } = props;
  const links = useDatabaseLinks();
  return (
    <div className={styles.detail}>
      {check && (
        <div>
          <h4>Why it matters</h4>
          <p>{check.why}</p>
          {check.severityRule && (
            <p className={styles.hint}>{check.severityRule}</p>
          )}
        </div>
      )}
      {finding.evidence.length > 0 && <EvidenceTable finding={finding} />}
      {finding.subjectArns.length > 0 && (
        <div>
          <h4>At fault</h4>
          <ul className={styles.subjects}>
            {finding.subjectArns.map(arn => (
              <li key={arn}>
                <ArnText arn={arn} />{' '}
                <Link href={links.resource(arn)}>In the inventory</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {check && (
        <div>
          <h4>How to fix it</h4>
          <WaysTabs
            ways={fixFor(check.fix, finding)}
            label={`Ways to fix: ${finding.checkTitle}`}
          />
        </div>
      )}
      {check && <References references={check.references} />}
      <p className={styles.hint}>
        The portal first saw it at <Instant at={finding.openedAt} /> and last
        confirmed it at <Instant at={finding.confirmedAt} />. Its check is{' '}
        <Link href={links.checks(finding.checkId)}>{finding.checkId}</Link>.
      </p>
    </div>
  );
}

function EvidenceTable({ finding }: { finding: Finding }) {
  return (
    <div>
      <h4>What it rests on</h4>
      <TableScroller label={`Evidence of: ${finding.checkTitle}`}>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Is</th>
            <th scope="col">Should be</th>
          </tr>
        </thead>
        <tbody>
          {finding.evidence.map((fact, index) => (
            <tr key={index}>
              <th scope="row">
                {fact.label}
                {fact.arn && !finding.subjectArns.includes(fact.arn) && (
                  <span className={styles.evidenceArn}>
                    <ArnText arn={fact.arn} />
                  </span>
                )}
              </th>
              <td>{fact.value}</td>
              <td>{fact.expected ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </TableScroller>
    </div>
  );
}

function References({ references }: { references: CheckReferences }) {
  const others = [
    ...references.awsConfigRules.map(rule => `AWS Config ${rule}`),
    ...references.securityHubControls.map(control => `Security Hub ${control}`),
    ...references.prowlerChecks.map(check => `Prowler ${check}`),
  ];
  return (
    <p className={styles.references}>
      <Link href={references.documentation} target="_blank">
        What AWS says about it
      </Link>
      {others.map(name => (
        <code key={name}>{name}</code>
      ))}
    </p>
  );
}
