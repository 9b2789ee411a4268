import { formatCount, formatMoney } from '@meridian/aws-react';
import type { InventoryUsage } from '@meridian/plugin-aws-inventory-common';
import styles from './Usage.module.css';

/** The cost of each day as bars, and the numbers below them. */
export function DayBars({ days }: { days: InventoryUsage['days'] }) {
  // Without a cost the bars show the requests, which there always are.
  const hasCost = days.some(({ costUsd }) => costUsd > 0);
  const valueOf = (day: InventoryUsage['days'][number]) =>
    hasCost ? day.costUsd : day.requestCount;
  const greatest = Math.max(...days.map(valueOf), Number.EPSILON);
  return (
    <figure className={styles.figure}>
      <figcaption>
        {hasCost
          ? 'What does reading AWS cost a day? (US dollars, days in UTC)'
          : 'How many requests does reading AWS take a day? (days in UTC; none was charged)'}
      </figcaption>
      <ol className={styles.bars}>
        {days.map(day => (
          <li
            key={day.day}
            title={`${day.day}: ${formatMoney(day.costUsd)}, ${formatCount(
              day.requestCount,
            )} requests`}
          >
            <span className={styles.value}>
              {hasCost
                ? formatMoney(day.costUsd)
                : formatCount(day.requestCount)}
            </span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{ height: `${(valueOf(day) / greatest) * 100}%` }}
              />
            </span>
            <span className={styles.day}>{day.day.slice(5)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
