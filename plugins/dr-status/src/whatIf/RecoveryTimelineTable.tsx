import { Button, Link, VisuallyHidden } from '@backstage/ui';
import {
  formatCount,
  formatCountOf,
  formatDuration,
  listOfWords,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import { useState } from 'react';
import { nameOfEntity } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { RecoveryTimeText } from './RecoveryTimeText';
import type {
  RecoveryTimeline,
  TimelineBar,
  TimelineWave,
} from './recoveryTimeline';
import styles from './RecoveryTimelineTable.module.css';

/** Of each wave the latest; the others on request. */
const SHOWN_COUNT = 6;

/** The order of recovery: waves by dependency, each component on one time axis that begins with the loss. */
export function RecoveryTimelineTable(props: { timeline: RecoveryTimeline }) {
  const { timeline } = props;
  return (
    <TableScroller label="Order of recovery">
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col">Waits for</th>
          <th scope="col" data-align="end">
            Back after
          </th>
          <th scope="col" className={styles.axisColumn}>
            <Axis timeline={timeline} />
          </th>
        </tr>
      </thead>
      {timeline.waves.map(wave => (
        <Wave key={wave.wave} wave={wave} timeline={timeline} />
      ))}
    </TableScroller>
  );
}

function Axis({ timeline }: { timeline: RecoveryTimeline }) {
  const { ticks, axisSeconds } = timeline;
  return (
    <div className={styles.axis}>
      <VisuallyHidden>
        Time since the loss, up to {formatDuration(axisSeconds)}
      </VisuallyHidden>
      {ticks.map(tick => (
        <span
          key={tick}
          className={styles.tick}
          data-last={tick === axisSeconds}
          style={{ left: `${(tick / axisSeconds) * 100}%` }}
          aria-hidden="true"
        >
          {tick === 0 ? 'loss' : formatDuration(tick)}
        </span>
      ))}
    </div>
  );
}

function Wave(props: { wave: TimelineWave; timeline: RecoveryTimeline }) {
  const { wave, timeline } = props;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? wave.bars : wave.bars.slice(0, SHOWN_COUNT);
  const hiddenCount = wave.bars.length - shown.length;
  return (
    <tbody>
      <tr className={styles.waveRow}>
        <th scope="rowgroup" colSpan={4}>
          <span className={styles.waveName}>Wave {wave.wave}</span>{' '}
          <span className={styles.quiet}>{waveInWords(wave)}</span>
        </th>
      </tr>
      {shown.map(bar => (
        <BarRow key={bar.entry.entityRef} bar={bar} timeline={timeline} />
      ))}
      {(hiddenCount > 0 || showsAll) && (
        <tr>
          <td colSpan={4}>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setShowsAll(all => !all)}
            >
              {showsAll
                ? 'Show fewer'
                : `Show ${formatCount(hiddenCount)} more of wave ${wave.wave}`}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** How many there are and when all of them are back. */
function waveInWords(wave: TimelineWave): string {
  const { bars, seconds, isLowerBound, lostCount } = wave;
  const count = formatCountOf(bars.length, 'component');
  const back =
    seconds === undefined
      ? ''
      : `, back after ${isLowerBound ? 'at least ' : ''}${formatDuration(
          seconds,
        )}`;
  const lost =
    lostCount === 0 ? '' : `; ${formatCount(lostCount)} of them not at all`;
  return `${count}${back}${lost}`;
}

function BarRow(props: { bar: TimelineBar; timeline: RecoveryTimeline }) {
  const { bar, timeline } = props;
  const { entry, isLost } = bar;
  const links = useRecoveryLinks();
  return (
    <tr>
      <th scope="row">
        <span className={styles.title}>{entry.title}</span>
        {entry.systemRef && (
          <span className={styles.system}>
            <Link href={links.system(entry.systemRef)}>
              {nameOfEntity(entry.systemRef)}
            </Link>
          </span>
        )}
        {entry.isInCycle && (
          <StateMark
            state="warning"
            label="in a circle"
            reason="It depends on itself through others, so its place in the order is arbitrary."
          />
        )}
      </th>
      <td className={styles.waits}>
        {entry.waitsFor.length === 0
          ? '–'
          : listOfWords(entry.waitsFor.map(nameOfEntity))}
      </td>
      <td data-align="end">
        {isLost ? (
          <StateMark
            state="critical"
            label="not at all"
            reason="Something that it needs is lost."
          />
        ) : (
          <RecoveryTimeText
            seconds={entry.readyAfterSeconds}
            isLowerBound={entry.isLowerBound}
          />
        )}
      </td>
      <td className={styles.axisColumn}>
        <Bar bar={bar} timeline={timeline} />
      </td>
    </tr>
  );
}

function Bar(props: { bar: TimelineBar; timeline: RecoveryTimeline }) {
  const { bar, timeline } = props;
  const { entry, endShare, isLost, decidedBy } = bar;
  return (
    <div className={styles.lane} aria-hidden="true">
      {timeline.ticks.slice(1, -1).map(tick => (
        <span
          key={tick}
          className={styles.gridLine}
          style={{ left: `${(tick / timeline.axisSeconds) * 100}%` }}
        />
      ))}
      {endShare === undefined ? (
        <span
          className={styles.bar}
          data-kind={isLost ? 'lost' : 'unknown'}
          style={{ width: '100%' }}
        />
      ) : (
        <span
          className={styles.bar}
          data-kind={decidedBy ? 'waiting' : 'own'}
          data-open={entry.isLowerBound}
          title={
            decidedBy
              ? `Back when ${decidedBy} is, which takes longest of what it needs`
              : 'Decided by its own recovery'
          }
          style={{ width: `max(3px, ${endShare * 100}%)` }}
        />
      )}
    </div>
  );
}
