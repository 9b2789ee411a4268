import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answered,
  type DataColumn,
  DataTable,
  EmptyPanel,
  formatCountOf,
  Instant,
  Section,
  SeverityMark,
  StateMark,
  TextButton,
  useNow,
  useRemoteData,
} from '@meridian/aws-react';
import type {
  DatabaseDetail,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import { useSearchParams } from 'react-router-dom';
import { rdsInspectorApiRef } from '../../api';
import { asOfDay, closureInWords, historyQuery } from './asOf';
import styles from './History.module.css';

const COLUMNS: ReadonlyArray<DataColumn<Finding>> = [
  {
    id: 'severity',
    label: 'Severity',
    width: 124,
    render: finding =>
      finding.outcome === 'excepted' ? (
        <StateMark
          state="excepted"
          label="Accepted"
          reason={finding.exception?.reason}
        />
      ) : (
        <SeverityMark severity={finding.severity} />
      ),
  },
  {
    id: 'database',
    label: 'Database',
    width: 170,
    render: ({ databaseName }) => (
      <span title={databaseName}>{databaseName}</span>
    ),
  },
  {
    id: 'message',
    label: 'What was seen',
    width: 200,
    grows: true,
    render: ({ message, checkTitle }) => (
      <span title={`${message} Wanted: ${checkTitle}.`}>{message}</span>
    ),
  },
  {
    id: 'opened',
    label: 'First seen',
    width: 172,
    render: ({ openedAt }) => <Instant at={openedAt} />,
  },
  {
    id: 'closed',
    label: 'Over since',
    width: 172,
    render: ({ closedAt }) => <Instant at={closedAt} absent="open" />,
  },
  {
    id: 'because',
    label: 'Because',
    width: 130,
    render: finding => closureInWords(finding) ?? '–',
  },
];

/** When findings opened and closed, all of them or as they stood on a day. */
export function FindingHistory({ detail }: { detail: DatabaseDetail }) {
  const api = useApi(rdsInspectorApiRef);
  const [params, setParams] = useSearchParams();
  const now = useNow(60);
  const day = asOfDay(params);
  const query = historyQuery(detail.database.arn, day, now);
  const history = useRemoteData(JSON.stringify(query), signal =>
    api.getDatabaseFindings(query, { signal }),
  );
  const change = (value: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value) next.set('asOf', value);
        else next.delete('asOf');
        return next;
      },
      { replace: true },
    );
  return (
    <Section
      title="History of the findings"
      aside={
        <label className={styles.asOf}>
          As of the end of (UTC)
          <input
            type="date"
            value={day ?? ''}
            max={now.toISOString().slice(0, 10)}
            onChange={event => change(event.target.value)}
          />
          {day && <TextButton onClick={() => change('')}>Show all</TextButton>}
        </label>
      }
    >
      <Answered remote={history} what="the history" skeletonHeight={240}>
        {data => (
          <>
            <p className={styles.sentence} role="status">
              {historySentence(data.items, detail.database.name, day)}
            </p>
            {data.items.length === 0 ? (
              <EmptyPanel title="No finding">
                {day
                  ? 'The portal knew of none that was open then.'
                  : 'The portal has seen none since it knows this database.'}
              </EmptyPanel>
            ) : (
              <DataTable
                label="History of the findings"
                columns={COLUMNS}
                rows={data.items}
                getRowKey={({ id }) => id}
                maxHeight="60vh"
              />
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}

function historySentence(
  items: readonly Finding[],
  name: string,
  day: string | undefined,
): string {
  const accepted = items.filter(({ outcome }) => outcome === 'excepted').length;
  const failing = items.length - accepted;
  if (day) {
    return `At the end of ${day}, ${name} had ${formatCountOf(
      failing,
      'open finding',
    )}${
      accepted > 0 ? ` and ${accepted} accepted` : ''
    }, as the portal knew it.`;
  }
  const open = items.filter(({ closedAt }) => !closedAt).length;
  return `${formatCountOf(
    items.length,
    'finding',
  )} since the portal knows ${name}; ${open} ${
    open === 1 ? 'is' : 'are'
  } open.`;
}
