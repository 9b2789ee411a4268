import { Link } from '@backstage/ui';
import {
  DataTable,
  Instant,
  MiddleText,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { LedgerEntry } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { EntityLink } from '../parts/EntityLink';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { ledgerDetail, LEDGER_KIND_WORDS } from './ledgerWords';
import styles from './Drills.module.css';

/**
 * The entries, newest first.
 *
 * @param props.brokenAt - the sequence of the first entry that does not fit
 */
export function LedgerTable(props: {
  entries: readonly LedgerEntry[];
  brokenAt: number | undefined;
}) {
  const { entries, brokenAt } = props;
  const links = useRecoveryLinks();
  const columns = useMemo(
    () => columnsOf(links, drillTitles(entries), brokenAt),
    [links, entries, brokenAt],
  );
  const rows = useMemo(() => [...entries].reverse(), [entries]);
  return (
    <DataTable
      label="Entries of the ledger"
      columns={columns}
      rows={rows}
      getRowKey={({ sequence }) => String(sequence)}
      maxHeight="max(24rem, calc(100vh - 22rem))"
    />
  );
}

/** The title of each drill as it was planned, by its id. */
function drillTitles(entries: readonly LedgerEntry[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { drillId, payload } of entries) {
    const { title } = payload;
    if (typeof title === 'string') titles.set(drillId, title);
  }
  return titles;
}

function columnsOf(
  links: RecoveryLinks,
  titles: ReadonlyMap<string, string>,
  brokenAt: number | undefined,
): DataColumn<LedgerEntry>[] {
  return [
    {
      id: 'sequence',
      label: 'Entry',
      width: 90,
      align: 'end',
      render: ({ sequence }) =>
        sequence === brokenAt ? (
          <StateMark
            state="critical"
            label={sequence}
            reason="From here on the chain of hashes does not fit."
          />
        ) : (
          sequence
        ),
    },
    {
      id: 'at',
      label: 'When',
      width: 160,
      render: ({ at }) => <Instant at={at} />,
    },
    {
      id: 'actor',
      label: 'Who',
      width: 150,
      render: ({ actor }) => <EntityLink entityRef={actor} />,
    },
    {
      id: 'kind',
      label: 'What',
      width: 130,
      render: ({ kind }) => LEDGER_KIND_WORDS[kind],
    },
    {
      id: 'drill',
      label: 'Drill',
      width: 220,
      render: ({ drillId }) => (
        <Link href={links.drill(drillId)}>
          {titles.get(drillId) ?? drillId}
        </Link>
      ),
    },
    {
      id: 'detail',
      label: 'Detail',
      width: 260,
      grows: true,
      render: entry => {
        const detail = ledgerDetail(entry);
        return <span title={detail}>{detail}</span>;
      },
    },
    {
      id: 'hash',
      label: 'Hash',
      width: 170,
      hint: 'SHA-256 of the entry and of the hash before it',
      render: ({ hash }) => <Hash hash={hash} />,
    },
    {
      id: 'previousHash',
      label: 'Hash before',
      width: 170,
      render: ({ previousHash }) => <Hash hash={previousHash} />,
    },
  ];
}

function Hash({ hash }: { hash: string }) {
  return (
    <code className={styles.hash}>
      <MiddleText text={hash} />
    </code>
  );
}
