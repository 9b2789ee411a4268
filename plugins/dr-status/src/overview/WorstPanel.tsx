import { useApi } from '@backstage/frontend-plugin-api';
import { Answered, Section, useRemoteData } from '@meridian/aws-react';
import type {
  SystemFilter,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { Link } from 'react-router-dom';
import { drStatusApiRef } from '../api';
import { VerdictMark } from '../parts/VerdictMark';
import { VERDICT_WORDS } from '../parts/words';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { exceptionSentence, worseVerdictOf } from './exceptionSentence';
import styles from './Overview.module.css';

const REFRESH_SECONDS = 60;
const SHOWN_COUNT = 4;

/** The systems that need attention most, each with why. */
export function WorstPanel({ filter }: { filter: SystemFilter }) {
  const api = useApi(drStatusApiRef);
  const query = {
    ...filter,
    verdict: filter.verdict ?? (['not-met', 'unknown', 'at-risk'] as const),
    orderBy: 'worst',
    limit: SHOWN_COUNT,
  } as const;
  const worst = useRemoteData(
    `worst ${JSON.stringify(query)}`,
    signal =>
      api.searchSystems({ ...query, verdict: [...query.verdict] }, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  return (
    <Section title="Worst first">
      <Answered
        remote={worst}
        what="the systems that need attention"
        skeletonHeight={110}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>No system needs attention.</p>
          ) : (
            <ul className={styles.list}>
              {items.map(row => (
                <WorstItem key={row.entityRef} row={row} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function WorstItem({ row }: { row: SystemRow }) {
  const links = useRecoveryLinks();
  const verdict = worseVerdictOf(row);
  return (
    <li>
      <VerdictMark verdict={verdict} label={VERDICT_WORDS[verdict]} iconOnly />
      <span>
        <Link to={links.system(row.entityRef)} className={styles.name}>
          {row.title}
        </Link>
        : {exceptionSentence(row)}
      </span>
    </li>
  );
}
