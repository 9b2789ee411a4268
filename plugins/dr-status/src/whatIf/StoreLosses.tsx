import { Button, Link } from '@backstage/ui';
import {
  DataTable,
  DurationText,
  formatCountOf,
  MiddleText,
  RegionMark,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import {
  STATEFUL_KINDS,
  type StoreLoss,
} from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { CellLink } from '../parts/CellLink';
import { STORE_KIND_WORDS } from '../parts/storeKindWords';
import { useRecoveryLinks, type RecoveryLinks } from '../useRecoveryLinks';
import { isLossUnknown, OUTCOME_WORDS } from './outcomes';
import styles from './WhatIf.module.css';

/** What each store would lose this minute, and what it would have lost at its worst of the last 30 days. */
export function StoreLosses(props: {
  stores: readonly StoreLoss[];
  titleOf(entityRef: string): string;
}) {
  const { stores, titleOf } = props;
  const links = useRecoveryLinks();
  const [showsAll, setShowsAll] = useState(false);
  const columns = useMemo(() => columnsOf(links, titleOf), [links, titleOf]);
  const losing = useMemo(() => stores.filter(loses), [stores]);
  const rows = showsAll ? stores : losing;
  const restCount = stores.length - losing.length;
  return (
    <div className={styles.list}>
      {rows.length > 0 && (
        <DataTable
          label="Stores"
          columns={columns}
          rows={rows}
          getRowKey={store => store.arn}
          contentKey={String(showsAll)}
          maxHeight="26rem"
        />
      )}
      <p className={styles.foot} role="status">
        {losing.length === 0
          ? 'No store would lose anything.'
          : `${formatCountOf(
              losing.length,
              'store',
            )} would lose something or stop, the greatest loss first.`}
        {restCount > 0 && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setShowsAll(all => !all)}
          >
            {showsAll
              ? 'List only those'
              : `List the ${formatCountOf(restCount, 'other store')} as well`}
          </Button>
        )}
      </p>
    </div>
  );
}

function loses(store: StoreLoss): boolean {
  return (
    store.outcome === 'stops' ||
    store.outcome === 'unknown' ||
    (store.lossSeconds ?? 0) > 0 ||
    (store.worstLossSeconds ?? 0) > 0
  );
}

function columnsOf(
  links: RecoveryLinks,
  titleOf: (entityRef: string) => string,
): DataColumn<StoreLoss>[] {
  return [
    {
      id: 'store',
      label: 'Store',
      width: 190,
      render: ({ arn, name, outcome }) => (
        <span className={styles.nameCell}>
          <StateMark
            state={OUTCOME_WORDS[outcome].state}
            label={OUTCOME_WORDS[outcome].word}
            iconOnly
          />
          <Link href={links.resource(arn)} className={styles.nameLink}>
            <MiddleText text={name} />
          </Link>
        </span>
      ),
    },
    {
      id: 'kind',
      label: 'Kind',
      width: 150,
      render: ({ kind }) => STORE_KIND_WORDS[kind],
    },
    {
      id: 'system',
      label: 'System',
      width: 130,
      render: ({ systemRef }) =>
        systemRef ? (
          <CellLink href={links.system(systemRef)}>
            {titleOf(systemRef)}
          </CellLink>
        ) : (
          <em className={styles.quiet}>none</em>
        ),
    },
    {
      id: 'now',
      label: 'Lost now',
      width: 115,
      align: 'end',
      hint: 'If it happened this minute',
      render: store => <LossText store={store} seconds={store.lossSeconds} />,
    },
    {
      id: 'worst',
      label: 'Worst, 30 d',
      width: 125,
      align: 'end',
      hint: 'If it had happened at the worst minute of the last 30 days',
      render: store => (
        <LossText store={store} seconds={store.worstLossSeconds} />
      ),
    },
    {
      id: 'goesOn',
      label: 'Goes on in',
      width: 105,
      render: ({ survivingRegion }) =>
        survivingRegion ? (
          <RegionMark region={survivingRegion} />
        ) : (
          <span title="Nowhere">–</span>
        ),
    },
    {
      id: 'message',
      label: 'What happens',
      width: 150,
      grows: true,
      render: ({ message }) => <span title={message}>{message}</span>,
    },
  ];
}

function LossText(props: { store: StoreLoss; seconds: number | undefined }) {
  const { store, seconds } = props;
  if (store.isLostForGood) {
    return (
      <StateMark
        state="critical"
        label="Everything"
        reason="Lost for good: there is no copy elsewhere."
      />
    );
  }
  if (seconds !== undefined) return <DurationText seconds={seconds} />;
  return isLossUnknown(store) && STATEFUL_KINDS.includes(store.kind) ? (
    <StateMark state="unknown" label="not known" reason={store.message} />
  ) : (
    <span title="Does not apply">–</span>
  );
}
