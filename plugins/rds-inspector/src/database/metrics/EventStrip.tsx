import {
  Answered,
  ChartHover,
  ChartMarkIcon,
  formatCountOf,
  Instant,
  Notices,
  type RemoteData,
  Section,
  TextButton,
} from '@meridian/aws-react';
import type {
  DatabaseEvent,
  DatabaseEvents,
} from '@meridian/plugin-rds-inspector-common';
import { useState } from 'react';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import { EVENT_KINDS, shapeOf } from './eventMarks';
import { mostImportant } from './importance';
import styles from './Metrics.module.css';

const SHOWN_COUNT = 8;

/** The marks of the charts in words. Pointing at one shows its time on all charts. */
export function EventStrip(props: {
  remote: RemoteData<DatabaseEvents>;
  hover: ChartHover;
}) {
  const { remote, hover } = props;
  return (
    <Section
      title="What happened in this time"
      aside={remote.data && <LiveAge state={remote.data.state} />}
    >
      <Answered remote={remote} what="the events" skeletonHeight={120}>
        {data => (
          <>
            <Notices items={liveNotices(data)} />
            <EventMarkList items={data.items} hover={hover} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function EventMarkList(props: {
  items: readonly DatabaseEvent[];
  hover: ChartHover;
}) {
  const { items, hover } = props;
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) {
    return (
      <p className={styles.hint}>
        No event, maintenance, change or deployment is known in this time.
      </p>
    );
  }
  const shown = showsAll ? items : mostImportant(items, SHOWN_COUNT);
  return (
    <>
      <ul className={styles.events}>
        {shown.map(event => (
          <li
            key={event.id}
            onMouseEnter={() => hover.set(new Date(event.time).getTime())}
            onMouseLeave={() => hover.set(undefined)}
          >
            <ChartMarkIcon
              shape={shapeOf(event)}
              isIncident={event.isIncident}
            />
            <Instant at={event.time} />
            <span>
              {event.isIncident && <b>Incident: </b>}
              {event.message}{' '}
              <span className={styles.hint}>
                {EVENT_KINDS[event.kind].word.toLocaleLowerCase('en-US')} of{' '}
                {event.databaseName}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN_COUNT && (
        <TextButton variant="small" onClick={() => setShowsAll(all => !all)}>
          {showsAll
            ? 'Show the most important'
            : `Show all ${formatCountOf(items.length, 'event')}`}
        </TextButton>
      )}
    </>
  );
}
