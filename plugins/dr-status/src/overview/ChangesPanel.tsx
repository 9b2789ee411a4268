import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  AgeText,
  Answered,
  Section,
  StateMark,
  useRemoteData,
  type EvaluationState,
} from '@meridian/aws-react';
import type { RecoveryChange } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { drStatusApiRef } from '../api';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { changeSentence } from './changeSentence';
import styles from './Overview.module.css';

const REFRESH_SECONDS = 60;
const SHOWN_COUNT = 6;

/** What became different in the last 24 hours, newest first. */
export function ChangesPanel() {
  const api = useApi(drStatusApiRef);
  const changes = useRemoteData(
    'changes of a day',
    signal => api.listChanges({ hours: 24 }, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  return (
    <Section title="Since yesterday">
      <Answered
        remote={changes}
        what="what changed since yesterday"
        skeletonHeight={120}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>
              No verdict, blocker or primary Region changed in the last 24
              hours.
            </p>
          ) : (
            <ChangeList items={items} />
          )
        }
      </Answered>
    </Section>
  );
}

/** Only what is broken now is marked as that. */
function markOf({ isWorse, to, kind }: RecoveryChange): EvaluationState {
  if (!isWorse) return kind === 'primary-moved' ? 'not-applicable' : 'ok';
  return to === 'not-met' ? 'critical' : 'warning';
}

function ChangeList({ items }: { items: readonly RecoveryChange[] }) {
  const links = useRecoveryLinks();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN_COUNT);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(change => (
          <li
            key={`${change.changedAt} ${change.entityRef} ${change.kind} ${change.from} ${change.to}`}
          >
            <StateMark
              state={markOf(change)}
              label={change.isWorse ? 'Worse' : 'Not worse'}
              iconOnly
            />
            <span>
              <Link to={links.system(change.entityRef)} className={styles.name}>
                {change.title}
              </Link>
              : {changeSentence(change)},{' '}
              <span className={styles.quiet}>
                <AgeText at={change.changedAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN_COUNT && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(shows => !shows)}
        >
          {showsAll ? 'Show fewer' : `${items.length - SHOWN_COUNT} more`}
        </Button>
      )}
    </>
  );
}
