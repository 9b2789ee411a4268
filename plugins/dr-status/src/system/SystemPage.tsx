import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import { EmptyPanel, FailedPanel, useRemoteData } from '@meridian/aws-react';
import { useParams } from 'react-router-dom';
import { drStatusApiRef } from '../api';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { LoadedSystem } from './LoadedSystem';
import styles from './System.module.css';

const REFRESH_SECONDS = 60;

/** One system: would it survive, and how do we know. */
export function SystemPage() {
  const { namespace, name } = useParams();
  const links = useRecoveryLinks();
  if (!namespace || !name) {
    return (
      <main className={styles.page}>
        <EmptyPanel title="No system was named">
          <Link href={links.overview()}>All systems that you may see</Link>
        </EmptyPanel>
      </main>
    );
  }
  const ref = `system:${namespace}/${name}`;
  return <KnownSystemPage key={ref} entityRef={ref} />;
}

function KnownSystemPage({ entityRef }: { entityRef: string }) {
  const api = useApi(drStatusApiRef);
  const links = useRecoveryLinks();
  const detail = useRemoteData(
    entityRef,
    signal => api.getSystem(entityRef, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  if (!detail.data) {
    return (
      <main className={styles.page}>
        {detail.error ? (
          <>
            <FailedPanel
              what={entityRef}
              error={detail.error}
              onRetry={detail.reload}
            />
            <p>
              <Link href={links.overview()}>All systems that you may see</Link>
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
          what={`the newest state of ${detail.data.row.title}; below is what was known before`}
          error={detail.error}
          onRetry={detail.reload}
        />
      )}
      <LoadedSystem detail={detail.data} />
    </main>
  );
}

function PageSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <span className={styles.hidden} role="status">
        Loading the system
      </span>
      <Skeleton width="24rem" height={28} />
      <Skeleton width="40rem" height={24} />
      <div className={styles.pair}>
        <Skeleton width="100%" height={190} />
        <Skeleton width="100%" height={190} />
      </div>
      <Skeleton width="100%" height={320} />
    </div>
  );
}
