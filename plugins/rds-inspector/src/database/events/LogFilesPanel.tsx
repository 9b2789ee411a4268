import { useApi } from '@backstage/frontend-plugin-api';
import {
  AgeText,
  Answered,
  type DataColumn,
  DataTable,
  EmptyPanel,
  formatBytes,
  Instant,
  MiddleText,
  Notices,
  Section,
  useRemoteData,
} from '@meridian/aws-react';
import type { DatabaseLogFile } from '@meridian/plugin-rds-inspector-common';
import { rdsInspectorApiRef } from '../../api';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import styles from './Events.module.css';

const COLUMNS: ReadonlyArray<DataColumn<DatabaseLogFile>> = [
  {
    id: 'name',
    label: 'File',
    width: 360,
    grows: true,
    render: ({ name }) => <MiddleText text={name} tailLength={16} />,
  },
  {
    id: 'database',
    label: 'Instance',
    width: 200,
    render: ({ databaseName }) => databaseName,
  },
  {
    id: 'size',
    label: 'Size',
    width: 96,
    align: 'end',
    render: ({ sizeBytes }) => formatBytes(sizeBytes),
  },
  {
    id: 'written',
    label: 'Last written',
    width: 160,
    render: ({ lastWrittenAt }) => <Instant at={lastWrittenAt} />,
  },
  {
    id: 'age',
    label: 'Age',
    width: 96,
    render: ({ lastWrittenAt }) =>
      lastWrittenAt ? <AgeText at={lastWrittenAt} isCompact /> : '–',
  },
];

/** The log files that the instances keep; what is in them is not shown. */
export function LogFilesPanel({ arn }: { arn: string }) {
  const api = useApi(rdsInspectorApiRef);
  const logs = useRemoteData(`logs ${arn}`, signal =>
    api.getDatabaseLogs(arn, { signal }),
  );
  return (
    <Section
      title="Log files"
      aside={logs.data && <LiveAge state={logs.data.state} />}
    >
      <Answered remote={logs} what="the log files">
        {data => (
          <>
            <Notices items={liveNotices(data)} />
            {data.items.length === 0 && !data.state.failure && (
              <EmptyPanel title="There are no log files">
                Instances that run write them, and keep them for some days.
              </EmptyPanel>
            )}
            {data.items.length > 0 && (
              <DataTable
                label="Log files"
                columns={COLUMNS}
                rows={data.items}
                getRowKey={file => `${file.arn} ${file.name}`}
                maxHeight="50vh"
              />
            )}
            {data.truncated && (
              <p className={styles.hint}>There are more than are listed.</p>
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}
