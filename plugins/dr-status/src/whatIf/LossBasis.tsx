import { Button } from '@backstage/ui';
import { formatCountOf, Notices, Section } from '@meridian/aws-react';
import type { WhatIfResult } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { nameOfEntity } from '../parts/EntityLink';
import styles from './WhatIf.module.css';

const SHOWN_UNKNOWNS = 8;

/** What the answer rests on: what was taken for granted, and what nobody could read. */
export function LossBasis({ result }: { result: WhatIfResult }) {
  const { assumptions, unknowns, cycles } = result;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? unknowns : unknowns.slice(0, SHOWN_UNKNOWNS);
  return (
    <div className={styles.columns}>
      <Section title="Taken for granted">
        <ul className={styles.basis}>
          {assumptions.map(assumption => (
            <li key={assumption}>{assumption}</li>
          ))}
          {cycles.map(cycle => (
            <li key={cycle.join()}>
              {cycle.map(nameOfEntity).join(', ')} depend on each other in a
              circle, so their place in the order is arbitrary.
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Not known"
        aside={formatCountOf(unknowns.length, 'input')}
      >
        {unknowns.length === 0 ? (
          <p className={styles.sentence}>
            Everything that the answer needs was read.
          </p>
        ) : (
          <>
            <Notices
              label="What the answer lacks"
              items={shown.map(({ subject, message, missingAction }) => ({
                message: message.includes(subject)
                  ? message
                  : `${nameOfSubject(subject)}: ${message}`,
                missingAction,
              }))}
            />
            {(unknowns.length > shown.length || showsAll) && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => setShowsAll(all => !all)}
              >
                {showsAll
                  ? 'Show fewer'
                  : `Show ${unknowns.length - shown.length} more`}
              </Button>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

/** The last part of an ARN says most about it. */
function nameOfSubject(subject: string): string {
  return subject.startsWith('arn:')
    ? subject.slice(subject.lastIndexOf(':') + 1)
    : subject;
}
