import { Button } from '@backstage/ui';
import {
  formatCount,
  RegionMark,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type { CapacityCheck } from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import {
  capacityBars,
  capacityInWords,
  CAPACITY_STATES,
  nameOfMaximum,
  type CapacityBar,
} from './capacityView';
import styles from './CapacityBars.module.css';

const KIND_WORDS: Readonly<Record<CapacityCheck['kind'], string>> = {
  'node-group': 'Node group',
  'auto-scaling-group': 'Auto Scaling group',
  'service-quota': 'Service quota',
  pods: 'Pods',
};

const UNIT_WORDS: Readonly<Record<CapacityCheck['unit'], string>> = {
  nodes: 'nodes',
  instances: 'instances',
  vcpus: 'vCPUs',
  count: '',
};

/** What is fine is a count until somebody asks for it. */
const SHOWN_ENOUGH_COUNT = 3;

/** What runs now, what would be needed and what is allowed, one bar for each limit. */
export function CapacityBars(props: {
  checks: readonly CapacityCheck[];
  hrefOf(arn: string): string;
}) {
  const { checks, hrefOf } = props;
  const [showsAll, setShowsAll] = useState(false);
  const bars = useMemo(() => capacityBars(checks), [checks]);
  const exceptions = bars.filter(({ check }) => check.outcome !== 'enough');
  const enough = bars.slice(exceptions.length);
  const shown = showsAll
    ? bars
    : [...exceptions, ...enough.slice(0, SHOWN_ENOUGH_COUNT)];
  const hiddenCount = bars.length - shown.length;
  return (
    <div className={styles.capacity}>
      <Legend />
      <TableScroller label="Capacity of what survives">
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">Region</th>
            <th scope="col" className={styles.barColumn}>
              Now, needed and allowed
            </th>
            <th scope="col" data-align="end">
              Now
            </th>
            <th scope="col" data-align="end">
              Needed
            </th>
            <th scope="col" data-align="end">
              Allowed
            </th>
            <th scope="col">Is it enough</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(bar => (
            <CapacityRow
              key={`${bar.check.kind} ${bar.check.subjectArn}`}
              bar={bar}
              href={hrefOf(bar.check.subjectArn)}
            />
          ))}
        </tbody>
      </TableScroller>
      {(hiddenCount > 0 || showsAll) && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setShowsAll(all => !all)}
          >
            {showsAll
              ? 'Show fewer'
              : `Show ${formatCount(hiddenCount)} more that are enough`}
          </Button>
        </div>
      )}
    </div>
  );
}

function Legend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      <span className={styles.swatch} data-part="current" /> runs now
      <span className={styles.swatch} data-part="added" /> comes on top
      <span className={styles.swatch} data-part="maximum" /> maximum or quota
    </p>
  );
}

function CapacityRow({ bar, href }: { bar: CapacityBar; href: string }) {
  const { check } = bar;
  return (
    <tr>
      <th scope="row">
        <a href={href} className={styles.name}>
          {check.name}
        </a>
        <span className={styles.kind}>
          {KIND_WORDS[check.kind]}
          {UNIT_WORDS[check.unit] && `, ${UNIT_WORDS[check.unit]}`}
        </span>
      </th>
      <td>
        <RegionMark region={check.region} />
      </td>
      <td className={styles.barColumn}>
        <Bar bar={bar} />
      </td>
      <td data-align="end">{countOrUnknown(check.currentCount)}</td>
      <td data-align="end">{countOrUnknown(check.neededCount)}</td>
      <td data-align="end">{countOrUnknown(check.maximumCount)}</td>
      <td className={styles.verdict}>
        <StateMark
          state={CAPACITY_STATES[check.outcome]}
          label={capacityInWords(check)}
        />
        <span className={styles.arithmetic}>{check.arithmetic}</span>
      </td>
    </tr>
  );
}

function countOrUnknown(count: number | undefined) {
  return count === undefined ? (
    <StateMark state="unknown" label="not known" />
  ) : (
    formatCount(count)
  );
}

function Bar({ bar }: { bar: CapacityBar }) {
  const { check, currentShare, addedShare, maximumShare } = bar;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div
      className={styles.bar}
      data-outcome={check.outcome}
      aria-hidden="true"
      title={check.arithmetic}
    >
      {currentShare !== undefined && (
        <span
          className={styles.current}
          style={{ width: percent(currentShare) }}
        />
      )}
      {addedShare !== undefined && (
        <span
          className={styles.added}
          style={{
            left: percent(currentShare ?? 0),
            width: percent(addedShare),
          }}
        />
      )}
      {maximumShare !== undefined && (
        <span
          className={styles.maximum}
          data-late={maximumShare > 0.6}
          style={{ left: percent(maximumShare) }}
        >
          <span>
            {nameOfMaximum(check)} {formatCount(check.maximumCount ?? 0)}
          </span>
        </span>
      )}
    </div>
  );
}
