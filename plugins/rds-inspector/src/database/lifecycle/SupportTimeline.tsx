import { Notices, StateMark, useNow } from '@meridian/aws-react';
import type { UpgradePanel } from '@meridian/plugin-rds-inspector-common';
import { supportInWords } from '../../words/support';
import { planSupportTimeline, supportSentence } from './supportTimeline';
import styles from './Lifecycle.module.css';

const STRETCH_WORDS = {
  standard: 'standard',
  extended: 'extended, at extra cost',
  none: 'none',
} as const;

/** How long AWS supports the version, on a time axis, and what it costs after. */
export function SupportTimeline({ upgrades }: { upgrades: UpgradePanel }) {
  const now = useNow(60);
  const plan = planSupportTimeline(upgrades, now);
  const { state } = supportInWords(upgrades, now);
  const isFine = state === 'ok' && !upgrades.isDeprecated;
  return (
    <>
      <Notices items={upgrades.unknowns} />
      <p className={styles.sentence}>
        <StateMark
          state={state === 'ok' && !isFine ? 'warning' : state}
          iconOnly
        />{' '}
        {supportSentence(upgrades, now)}
        {upgrades.isDeprecated &&
          ' AWS deprecated this very version: it cannot be created any more.'}
      </p>
      {plan && (
        <div className={styles.timeline} aria-hidden="true">
          {plan.stretches.map(stretch => (
            <span
              key={stretch.kind}
              className={styles.stretch}
              data-kind={stretch.kind}
              style={{
                left: `${stretch.from * 100}%`,
                width: `${(stretch.to - stretch.from) * 100}%`,
              }}
            >
              {stretch.kind === 'extended' &&
              upgrades.extendedSupportEnabled === false
                ? 'extended, not chosen'
                : STRETCH_WORDS[stretch.kind]}
            </span>
          ))}
          {plan.marks.map(mark => (
            <span
              key={mark.label}
              className={styles.mark}
              data-late={mark.share > 0.6}
              style={{ left: `${mark.share * 100}%` }}
            >
              <span>{mark.label}</span>
            </span>
          ))}
          <span
            className={styles.today}
            style={{ left: `${plan.today * 100}%` }}
          >
            today
          </span>
        </div>
      )}
    </>
  );
}
