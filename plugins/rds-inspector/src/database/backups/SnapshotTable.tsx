import {
  AgeText,
  DataTable,
  EmptyPanel,
  MiddleText,
  RegionMark,
  StateMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { SnapshotSummary } from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { Link } from '@backstage/ui';
import styles from './Backups.module.css';

/** Who may restore a snapshot, in words, with how bad that is. */
export function Sharing({ snapshot }: { snapshot: SnapshotSummary }) {
  const { isPublic, sharedWith } = snapshot;
  if (isPublic) {
    return (
      <StateMark
        state="critical"
        label="public"
        reason="Everybody with an AWS account can restore it."
      />
    );
  }
  if (isPublic === undefined && sharedWith === undefined) {
    return <StateMark state="unknown" label="not known" />;
  }
  if (sharedWith && sharedWith.length > 0) {
    return (
      <StateMark
        state="warning"
        label={`with ${sharedWith.join(', ')}`}
        reason="These accounts can restore it."
      />
    );
  }
  return <>no</>;
}

function Encrypted({ encrypted }: { encrypted: boolean | undefined }) {
  if (encrypted === undefined) {
    return <StateMark state="unknown" label="not known" />;
  }
  return encrypted ? <>yes</> : <StateMark state="critical" label="no" />;
}

function SnapshotName({ snapshot }: { snapshot: SnapshotSummary }) {
  const links = useDatabaseLinks();
  return (
    <Link href={links.resource(snapshot.arn)} className={styles.cellLink}>
      <MiddleText text={snapshot.name} tailLength={16} />
    </Link>
  );
}

const COLUMNS: ReadonlyArray<DataColumn<SnapshotSummary>> = [
  {
    id: 'name',
    label: 'Snapshot',
    width: 240,
    grows: true,
    render: snapshot => <SnapshotName snapshot={snapshot} />,
  },
  { id: 'type', label: 'Type', width: 96, render: ({ type }) => type ?? '–' },
  {
    id: 'status',
    label: 'Status',
    width: 96,
    render: ({ status }) => status ?? '–',
  },
  {
    id: 'age',
    label: 'Age',
    width: 96,
    render: ({ createdAt }) => <AgeText at={createdAt} isCompact />,
  },
  {
    id: 'encrypted',
    label: 'Encrypted',
    width: 96,
    render: ({ encrypted }) => <Encrypted encrypted={encrypted} />,
  },
  {
    id: 'shared',
    label: 'Shared',
    width: 150,
    render: snapshot => <Sharing snapshot={snapshot} />,
  },
  {
    id: 'region',
    label: 'Region',
    width: 116,
    render: ({ region }) => <RegionMark region={region} />,
  },
  {
    id: 'copies',
    label: 'Copied to',
    width: 130,
    render: ({ copiedTo, copiedFrom }) => {
      if (copiedTo.length > 0) {
        return copiedTo.map(region => (
          <RegionMark key={region} region={region} />
        ));
      }
      return copiedFrom ? <span title={copiedFrom}>is a copy</span> : '–';
    },
  },
];

/** The snapshots, newest first: how old, who can read them, where copies are. */
export function SnapshotTable(props: {
  snapshots: readonly SnapshotSummary[];
}) {
  if (props.snapshots.length === 0) {
    return (
      <EmptyPanel title="There is no snapshot">
        Manual snapshots outlive the database and its automated backups.
      </EmptyPanel>
    );
  }
  return (
    <DataTable
      label="Snapshots"
      columns={COLUMNS}
      rows={props.snapshots}
      getRowKey={({ arn }) => arn}
      maxHeight="50vh"
    />
  );
}
