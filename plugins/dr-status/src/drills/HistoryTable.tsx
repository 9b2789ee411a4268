import { Link } from '@backstage/ui';
import { Instant, StateMark, TableScroller } from '@meridian/aws-react';
import type {
  Drill,
  LedgerEntry,
  LedgerVerification,
} from '@meridian/plugin-dr-status-common';
import { EntityLink } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { ledgerDetail, LEDGER_KIND_WORDS } from './ledgerWords';
import styles from './Drills.module.css';

/** What the ledger holds of one drill, oldest first. */
export function HistoryTable(props: {
  entries: readonly LedgerEntry[];
  verification: LedgerVerification;
  drill: Drill;
}) {
  const { entries, verification, drill } = props;
  const links = useRecoveryLinks();
  const titles = new Map(drill.steps.map(({ id, title }) => [id, title]));
  return (
    <>
      <p className={styles.sentence}>
        <StateMark
          state={verification.isIntact ? 'ok' : 'critical'}
          label={verification.message}
        />{' '}
        <Link href={links.ledger()}>The whole ledger</Link>
      </p>
      <TableScroller label="What happened to this drill" maxHeight="24rem">
        <thead>
          <tr>
            <th scope="col" data-align="end">
              Entry
            </th>
            <th scope="col">When and who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.sequence}>
              <td data-align="end">{entry.sequence}</td>
              <td>
                <Instant at={entry.at} />
                <br />
                <EntityLink entityRef={entry.actor} />
              </td>
              <td>
                {LEDGER_KIND_WORDS[entry.kind]}
                <span className={styles.note}>
                  {ledgerDetail(entry, id => titles.get(id) ?? id)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </TableScroller>
    </>
  );
}
