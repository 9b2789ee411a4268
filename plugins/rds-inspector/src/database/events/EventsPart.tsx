import {
  Answered,
  ChartMarkIcon,
  type DataColumn,
  DataTable,
  EmptyPanel,
  formatCountOf,
  Instant,
  Notices,
  Section,
  TimeRangeBar,
  useTimeSpan,
} from '@meridian/aws-react';
import type {
  DatabaseEvent,
  DatabaseEventKind,
  DatabaseEvents,
} from '@meridian/plugin-rds-inspector-common';
import { useSearchParams } from 'react-router-dom';
import type { PartProps } from '../LoadedDatabase';
import { EVENT_KINDS, shapeOf } from '../metrics/eventMarks';
import { useEvents } from '../metrics/useEvents';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import { LogFilesPanel } from './LogFilesPanel';
import styles from './Events.module.css';

const KIND_PARAM = 'kind';
const KINDS: readonly DatabaseEventKind[] = [
  'event',
  'maintenance',
  'change',
  'deployment',
];

const COLUMNS: ReadonlyArray<DataColumn<DatabaseEvent>> = [
  {
    id: 'time',
    label: 'Time',
    width: 160,
    render: ({ time }) => <Instant at={time} />,
  },
  {
    id: 'kind',
    label: 'What',
    width: 130,
    render: event => (
      <span className={styles.kind}>
        <ChartMarkIcon shape={shapeOf(event)} isIncident={event.isIncident} />
        {event.isIncident ? 'Incident' : EVENT_KINDS[event.kind].word}
      </span>
    ),
  },
  {
    id: 'database',
    label: 'Database',
    width: 180,
    render: ({ databaseName }) => (
      <span title={databaseName}>{databaseName}</span>
    ),
  },
  {
    id: 'message',
    label: 'Message',
    width: 340,
    grows: true,
    render: ({ message }) => <span title={message}>{message}</span>,
  },
  {
    id: 'categories',
    label: 'Categories',
    width: 150,
    render: ({ categories }) => categories.join(', ') || '–',
  },
];

/** What happened, from RDS, from the inventory and from deployments; and which log files there are. */
export function EventsPart({ detail }: PartProps) {
  // RDS keeps events for two weeks; a few hours of them are mostly empty.
  const span = useTimeSpan('7d');
  const events = useEvents(detail.database.arn, span);
  return (
    <>
      <TimeRangeBar span={span} onChoose={span.choose} onUnzoom={span.unzoom} />
      <Section
        title="Events, newest first"
        aside={events.data && <LiveAge state={events.data.state} />}
      >
        <Answered remote={events} what="the events" skeletonHeight={320}>
          {data => <EventTable events={data} />}
        </Answered>
      </Section>
      <LogFilesPanel arn={detail.database.arn} />
    </>
  );
}

function EventTable({ events }: { events: DatabaseEvents }) {
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find(candidate => candidate === params.get(KIND_PARAM));
  const shown = kind
    ? events.items.filter(item => item.kind === kind)
    : events.items;
  const choose = (next: DatabaseEventKind | undefined) =>
    setParams(before => {
      const changed = new URLSearchParams(before);
      if (next) changed.set(KIND_PARAM, next);
      else changed.delete(KIND_PARAM);
      return changed;
    });
  return (
    <>
      <Notices items={liveNotices(events)} />
      <div className={styles.kinds} role="group" aria-label="What is listed">
        {[undefined, ...KINDS].map(candidate => (
          <button
            key={candidate ?? 'all'}
            type="button"
            className={styles.choice}
            aria-pressed={kind === candidate}
            onClick={() => choose(candidate)}
          >
            {candidate ? EVENT_KINDS[candidate].word : 'All'}{' '}
            {candidate
              ? events.items.filter(item => item.kind === candidate).length
              : events.items.length}
          </button>
        ))}
        {events.completeFrom && (
          <span className={styles.hint}>
            RDS’s events are known without a gap since{' '}
            <Instant at={events.completeFrom} />
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyPanel title="Nothing happened in this time">
          As far as RDS, the inventory and the deployments say.
        </EmptyPanel>
      ) : (
        <DataTable
          label="Events"
          columns={COLUMNS}
          rows={shown}
          getRowKey={({ id }) => id}
          maxHeight="60vh"
        />
      )}
      {events.truncated && (
        <p className={styles.hint}>
          Only the newest {formatCountOf(events.items.length, 'event')} of this
          time are listed.
        </p>
      )}
    </>
  );
}
