import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import { EmptyPanel, FailedPanel, useRemoteData } from '@meridian/aws-react';
import { useSearchParams } from 'react-router-dom';
import { rdsInspectorApiRef } from '../api';
import { useDatabaseLinks } from '../useDatabaseLinks';
import { LoadedDatabase } from './LoadedDatabase';
import styles from './Database.module.css';

const REFRESH_SECONDS = 60;

/** One database: what it is, how it does, and what is to be done. */
export function DatabasePage() {
  const [params] = useSearchParams();
  const arn = params.get('arn');
  const links = useDatabaseLinks();
  if (!arn) {
    return (
      <main className={styles.page}>
        <EmptyPanel title="No database was named">
          The address of a database ends with ?arn= and its ARN.{' '}
          <Link href={links.fleet()}>Find it in the fleet</Link>
        </EmptyPanel>
      </main>
    );
  }
  return <KnownDatabasePage key={arn} arn={arn} />;
}

function KnownDatabasePage({ arn }: { arn: string }) {
  const api = useApi(rdsInspectorApiRef);
  const links = useDatabaseLinks();
  const detail = useRemoteData(
    arn,
    signal => api.getDatabase(arn, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  const findings = useRemoteData(
    `findings ${arn}`,
    signal => api.getDatabaseFindings({ arn, state: 'open' }, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );

  if (!detail.data) {
    return (
      <main className={styles.page}>
        {detail.error ? (
          <>
            <FailedPanel
              what={arn}
              error={detail.error}
              onRetry={detail.reload}
            />
            <p>
              <Link href={links.fleet()}>All databases that you may see</Link>
            </p>
          </>
        ) : (
          <PageSkeleton />
        )}
      </main>
    );
  }
  return (
    <main className={styles.page}>
      {detail.error !== undefined && (
        <FailedPanel
          what={`the newest state of ${detail.data.database.name}; below is what was known before`}
          error={detail.error}
          onRetry={detail.reload}
        />
      )}
      <LoadedDatabase detail={detail.data} findings={findings} />
    </main>
  );
}

function PageSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <span className={styles.hidden} role="status">
        Loading the database
      </span>
      <Skeleton width="24rem" height={28} />
      <Skeleton width="40rem" height={24} />
      <Skeleton width="100%" height={36} />
      <div className={styles.columns}>
        <Skeleton width="100%" height={420} />
        <Skeleton width="100%" height={420} />
      </div>
    </div>
  );
}
