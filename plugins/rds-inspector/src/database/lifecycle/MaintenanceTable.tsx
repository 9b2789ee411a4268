import {
  distanceInWords,
  EmptyPanel,
  formatInstant,
  formatInstantUtcAndLocal,
  TableScroller,
  useNow,
} from '@meridian/aws-react';
import type { MaintenanceAction } from '@meridian/plugin-rds-inspector-common';
import styles from './Lifecycle.module.css';

/** A date with how far it is away. */
function DueDate(props: { at: string | undefined; now: Date }) {
  const { at, now } = props;
  if (!at) {
    return <>–</>;
  }
  return (
    <time dateTime={at} title={formatInstantUtcAndLocal(at)}>
      {formatInstant(at).slice(0, 16)}{' '}
      <span className={styles.hint}>{distanceInWords(at, now)}</span>
    </time>
  );
}

const OPT_IN_WORDS: Readonly<Record<string, string>> = {
  'next-maintenance': 'chosen for the next window',
  immediate: 'chosen for now',
};

/** Maintenance that waits, with the dates that AWS gives it. */
export function MaintenanceTable(props: {
  items: readonly MaintenanceAction[];
}) {
  const now = useNow(60);
  if (props.items.length === 0) {
    return (
      <EmptyPanel title="No maintenance is pending">
        What AWS announces for this database would stand here with the dates
        from which it is applied.
      </EmptyPanel>
    );
  }
  return (
    <TableScroller label="Pending maintenance">
      <thead>
        <tr>
          <th scope="col">Database</th>
          <th scope="col">What</th>
          <th scope="col">Applied in a window after</th>
          <th scope="col">Forced at</th>
          <th scope="col">As things stand, at</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map(item => (
          <tr key={`${item.arn} ${item.action}`}>
            <th scope="row">{item.databaseName}</th>
            <td>
              {item.description ?? item.action}{' '}
              <span className={styles.hint}>
                {item.action}
                {item.optInStatus &&
                  `, ${OPT_IN_WORDS[item.optInStatus] ?? item.optInStatus}`}
              </span>
            </td>
            <td>
              <DueDate at={item.autoAppliedAfter} now={now} />
            </td>
            <td>
              <DueDate at={item.forcedApplyAt} now={now} />
            </td>
            <td>
              <DueDate at={item.currentApplyAt} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableScroller>
  );
}
