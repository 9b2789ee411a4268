import {
  DataTable,
  Instant,
  MiddleText,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { LedgerEntry } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { CellLink, EntityCell } from '../parts/CellLink';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { titlesIn, type LedgerTitles } from './ledgerTitles';
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
    () => columnsOf(links, titlesIn(entries), brokenAt),
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

function columnsOf(
  links: RecoveryLinks,
  titles: LedgerTitles,
  brokenAt: number | undefined,
): DataColumn<LedgerEntry>[] {
  return [
    {
      id: 'sequence',
      label: 'Entry',
      width: 65,
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
      width: 162,
      render: ({ at }) => <Instant at={at} />,
    },
    {
      id: 'actor',
      label: 'Who',
      width: 105,
      render: ({ actor }) => <EntityCell entityRef={actor} />,
    },
    {
      id: 'kind',
      label: 'What',
      width: 115,
      render: ({ kind }) => LEDGER_KIND_WORDS[kind],
    },
    {
      id: 'drill',
      label: 'Drill',
      width: 165,
      render: ({ drillId }) => (
        <CellLink href={links.drill(drillId)}>
          {titles.ofDrill(drillId)}
        </CellLink>
      ),
    },
    {
      id: 'detail',
      label: 'Detail',
      width: 110,
      grows: true,
      render: entry => {
        const detail = ledgerDetail(entry, id =>
          titles.ofStep(entry.drillId, id),
        );
        return <span title={detail}>{detail}</span>;
      },
    },
    {
      id: 'hash',
      label: 'Hash',
      width: 108,
      hint: 'SHA-256 of the entry and of the hash before it',
      render: ({ hash }) => <Hash hash={hash} />,
    },
    {
      id: 'previousHash',
      label: 'Hash before',
      width: 108,
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
