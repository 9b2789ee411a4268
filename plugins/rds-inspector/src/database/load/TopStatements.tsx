import { useApi } from '@backstage/frontend-plugin-api';
import { Answered, Notices, Section, useRemoteData } from '@meridian/aws-react';
import type {
  DatabaseLoad,
  LoadGroup,
} from '@meridian/plugin-rds-inspector-common';
import { useState } from 'react';
import { rdsInspectorApiRef } from '../../api';
import { CodeText } from '../parts/CodeText';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import styles from './Load.module.css';

/** The statements that took the most time, with how much each took. */
export function TopStatements(props: {
  arn: string;
  from: string;
  to: string;
}) {
  const { arn, from, to } = props;
  const api = useApi(rdsInspectorApiRef);
  const statements = useRemoteData(
    JSON.stringify({ sql: arn, from, to }),
    signal =>
      api.getDatabaseLoad({ arn, from, to, groupBy: 'sql' }, { signal }),
  );
  return (
    <Section
      title="The statements that took the most time"
      aside={statements.data && <LiveAge state={statements.data.state} />}
    >
      <Answered remote={statements} what="the statements">
        {data => (
          <>
            <Notices items={liveNotices(data)} />
            <StatementList load={data} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function StatementList({ load }: { load: DatabaseLoad }) {
  if (load.groups.length === 0) {
    return (
      <p className={styles.hint}>
        No statement was recorded in this time: nothing ran, or what ran was too
        short to be seen.
      </p>
    );
  }
  const greatest = Math.max(
    ...load.groups.map(group => group.averageActiveSessions),
  );
  return (
    <ol className={styles.statements}>
      {load.groups.map(group => (
        <Statement key={group.id} group={group} greatest={greatest} />
      ))}
    </ol>
  );
}

function Statement(props: { group: LoadGroup; greatest: number }) {
  const { group, greatest } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { statement } = group;
  const text = statement?.text ?? group.label;
  return (
    <li className={styles.statement}>
      <div className={styles.load}>
        <span className={styles.bar} aria-hidden="true">
          <span
            style={{
              width: `${
                greatest > 0
                  ? (group.averageActiveSessions / greatest) * 100
                  : 0
              }%`,
            }}
          />
        </span>
        <span className={styles.figure}>
          {group.averageActiveSessions.toFixed(2)} sessions
        </span>
        <span className={styles.figure}>
          {Math.round(group.percentOfLoad)} %
        </span>
      </div>
      <button
        type="button"
        className={styles.preview}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(open => !open)}
      >
        <code>{text.replace(/\s+/g, ' ')}</code>
      </button>
      {isOpen && (
        <div className={styles.whole}>
          <CodeText text={text} what="the statement" />
          <p className={styles.hint}>
            {statement?.textUnavailable}
            {statement?.isTruncated &&
              'The engine keeps only the begin of the text. '}
            {statement && `Digest ${statement.id}.`}
          </p>
        </div>
      )}
    </li>
  );
}
