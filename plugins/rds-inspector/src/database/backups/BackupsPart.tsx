import { Link } from '@backstage/ui';
import { formatCountOf, Notices, Section } from '@meridian/aws-react';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import type { PartProps } from '../LoadedDatabase';
import { Facts, type FactItem } from '../parts/Facts';
import { ReplicatedBackups } from './ReplicatedBackups';
import { RestorableBar } from './RestorableBar';
import { recoverySentence } from './restorable';
import { RestoreTestPanel } from './RestoreTestPanel';
import { SnapshotTable } from './SnapshotTable';
import styles from './Backups.module.css';

function retentionInWords(days: number | undefined): string {
  if (days === undefined) return 'not known';
  return days === 0 ? 'off' : formatCountOf(days, 'day');
}

/** To when it can be restored, from what, and whether somebody proved it. */
export function BackupsPart({ detail }: PartProps) {
  const { backups, database, group } = detail;
  const links = useDatabaseLinks();
  const keeper = group.find(({ arn }) => arn === backups.keptByArn);
  const facts: FactItem[] = [
    ['Retention', retentionInWords(backups.retentionDays)],
    [
      'Backup window',
      backups.preferredWindow ? `${backups.preferredWindow} UTC` : 'not known',
    ],
    ['Snapshots', formatCountOf(backups.snapshotCount, 'snapshot')],
  ];
  return (
    <>
      <Section title="To when it can be restored">
        {backups.keptByArn && backups.keptByArn !== database.arn && (
          <p>
            {database.kind === 'global-cluster'
              ? 'The backups of a global cluster are those of its primary cluster: '
              : 'The backups of an instance of a cluster are those of the cluster: '}
            <Link href={links.database(backups.keptByArn)}>
              {keeper?.name ?? backups.keptByArn}
            </Link>
            .
          </p>
        )}
        <Notices items={backups.unknowns} />
        <p className={styles.sentence}>
          {recoverySentence(backups, keeper?.name ?? database.name)}
        </p>
        <RestorableBar backups={backups} />
        <div className={styles.facts}>
          <Facts items={facts} />
        </div>
      </Section>
      <Section title="The last restore test">
        <RestoreTestPanel test={backups.lastRestoreTest} />
      </Section>
      <Section title="Automated backups in another Region">
        <ReplicatedBackups items={backups.replicated} />
      </Section>
      <Section
        title="Snapshots"
        aside={
          backups.snapshotCount > backups.snapshots.length &&
          `The newest ${backups.snapshots.length} of ${backups.snapshotCount}`
        }
      >
        <SnapshotTable snapshots={backups.snapshots} />
      </Section>
    </>
  );
}
