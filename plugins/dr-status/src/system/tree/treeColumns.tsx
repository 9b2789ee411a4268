import {
  AgeText,
  MiddleText,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { RecoveryVerdict } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../../parts/durations';
import { VerdictMark } from '../../parts/VerdictMark';
import { STORE_KIND_WORDS } from '../../parts/storeKindWords';
import { blockersInWords, MECHANISM_WORDS } from '../../parts/words';
import { copiesInWords } from './copyWords';
import { isOfAnotherSystem, type TreeRow } from './flattenTree';
import styles from './Tree.module.css';

const ENTITY_KINDS = {
  system: 'System',
  component: 'Component',
  resource: 'Resource',
  store: 'Store',
} as const;

function NameCell({ row }: { row: TreeRow }) {
  const { node, store } = row;
  const kind = store ? STORE_KIND_WORDS[store.kind] : ENTITY_KINDS[node.kind];
  return (
    <span className={styles.nameCell}>
      <span className={styles.name} title={node.ref}>
        <MiddleText text={node.title} />
      </span>
      <span className={styles.kind}>
        {kind}
        {isOfAnotherSystem(node) && ' of another system'}
        {node.isCycle && ', depends on itself'}
      </span>
      {node.isMissing && (
        <StateMark
          state="unknown"
          label="not in the catalog"
          iconOnly
          reason={`${node.ref} is not in the catalog, or you may not see it.`}
        />
      )}
    </span>
  );
}

function VerdictCell(props: { verdict: RecoveryVerdict | undefined }) {
  return props.verdict ? (
    <VerdictMark verdict={props.verdict} />
  ) : (
    <span title="Nothing is stored here, or it is judged elsewhere">–</span>
  );
}

function CopiesCell({ row }: { row: TreeRow }) {
  const copies = row.store?.copies ?? [];
  if (copies.length === 0) return <>–</>;
  const words = copiesInWords(copies);
  const unknown = copies.find(copy => copy.unknown)?.unknown;
  return unknown ? (
    <StateMark state="unknown" label={words} reason={unknown.message} />
  ) : (
    <span title={words}>{words}</span>
  );
}

/** The columns of the dependency tree. */
export const TREE_COLUMNS: ReadonlyArray<DataColumn<TreeRow>> = [
  {
    id: 'name',
    label: 'Name',
    width: 310,
    grows: true,
    isPinned: true,
    render: row => <NameCell row={row} />,
  },
  {
    id: 'rpo',
    label: 'RPO',
    width: 100,
    render: ({ node }) => <VerdictCell verdict={node.rpoVerdict} />,
  },
  {
    id: 'rto',
    label: 'RTO',
    width: 100,
    render: ({ node }) => <VerdictCell verdict={node.rtoVerdict} />,
  },
  {
    id: 'mechanism',
    label: 'Replicated by',
    width: 176,
    render: ({ store }) => (store ? MECHANISM_WORDS[store.mechanism] : '–'),
  },
  {
    id: 'copies',
    label: 'Copies',
    width: 320,
    hint: 'Where it takes writes, and where copies are with how far they are behind',
    render: row => <CopiesCell row={row} />,
  },
  {
    id: 'promotion',
    label: 'Promotion',
    width: 96,
    align: 'end',
    hint: 'Until a copy takes over',
    render: ({ store }) =>
      store?.promotion?.seconds === undefined
        ? '–'
        : durationInWords(store.promotion.seconds),
  },
  {
    id: 'blockers',
    label: 'Blockers',
    width: 132,
    render: ({ store, component }) => {
      const words = component
        ? blockersInWords(component.blockerCounts)
        : store && store.blockers.length > 0 && String(store.blockers.length);
      return words || '–';
    },
  },
  {
    id: 'age',
    label: 'Age',
    width: 96,
    render: ({ store }) => (store ? <AgeText at={store.observedAt} /> : '–'),
  },
];
