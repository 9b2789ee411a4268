import { formatCountOf, RegionMark, StateMark } from '@meridian/aws-react';
import type {
  LossOutcome,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { layoutOutcomeFlow, pathOfBand, type FlowBand } from './outcomeFlow';
import { compareSystems, OUTCOME_WORDS } from './outcomes';
import { nameOfLoss } from './lossAnswer';
import styles from './OutcomePicture.module.css';

const PREFERRED_HEIGHT = 208;

/**
 * One picture of the answer: from what is lost, a band to each outcome, as wide as the number of its systems.
 *
 * @param props.selected - the outcome whose systems are listed below
 */
export function OutcomePicture(props: {
  result: WhatIfResult;
  selected: LossOutcome | undefined;
  onSelect(outcome: LossOutcome | undefined): void;
}) {
  const { result, selected, onSelect } = props;
  const { height, bands } = layoutOutcomeFlow(result.totals, PREFERRED_HEIGHT);
  if (bands.length === 0) {
    return null;
  }
  const touched = bands.reduce((sum, { count }) => sum + count, 0);
  const { unaffected } = result.totals;
  return (
    <figure
      className={styles.picture}
      aria-label={`What becomes of the systems that have something in ${nameOfLoss(
        result.scenario,
      )}`}
    >
      <div className={styles.flow} style={{ height }}>
        <Lost result={result} count={touched} />
        <svg
          className={styles.bands}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bands.map(band => (
            <path
              key={band.outcome}
              d={pathOfBand(band)}
              className={styles.band}
              data-outcome={band.outcome}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <ul className={styles.ends}>
          {bands.map(band => (
            <End
              key={band.outcome}
              band={band}
              result={result}
              isSelected={band.outcome === selected}
              onPress={() =>
                onSelect(band.outcome === selected ? undefined : band.outcome)
              }
            />
          ))}
        </ul>
      </div>
      {unaffected > 0 && (
        <figcaption className={styles.caption}>
          {formatCountOf(unaffected, 'other system')}{' '}
          {OUTCOME_WORDS.unaffected[unaffected === 1 ? 'one' : 'many']}.
        </figcaption>
      )}
    </figure>
  );
}

function Lost({ result, count }: { result: WhatIfResult; count: number }) {
  const { scenario } = result;
  return (
    <div className={styles.lost}>
      <span className={styles.lostName}>
        {scenario.kind === 'region' ? (
          <RegionMark region={scenario.region} />
        ) : (
          scenario.zone
        )}
      </span>
      <StateMark state="critical" label="Lost" />
      <span className={styles.quiet}>
        {formatCountOf(count, 'system')}{' '}
        {count === 1 ? 'has something here' : 'have something here'}
      </span>
    </div>
  );
}

function End(props: {
  band: FlowBand;
  result: WhatIfResult;
  isSelected: boolean;
  onPress(): void;
}) {
  const { band, result } = props;
  const { state, one, many, meaning } = OUTCOME_WORDS[band.outcome];
  const names = result.systems
    .filter(({ outcome }) => outcome === band.outcome)
    .sort(compareSystems)
    .map(({ title }) => title);
  return (
    <li style={{ top: band.toTop, height: band.toHeight }}>
      <button
        type="button"
        className={styles.end}
        data-outcome={band.outcome}
        aria-pressed={props.isSelected}
        title={`${meaning} Press to list ${
          band.count === 1 ? 'it' : 'them'
        } alone.`}
        onClick={props.onPress}
      >
        <StateMark
          state={state}
          label={`${band.count} ${band.count === 1 ? one : many}`}
        />
        <span className={styles.names}>{names.join(', ')}</span>
      </button>
    </li>
  );
}
