import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  DetailPage,
  EmptyPanel,
  PageBody,
  PageSkeleton,
  useRemoteData,
} from '@meridian/aws-react';
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
      <PageBody as="main" isDense>
        <EmptyPanel title="No system was named">
          <Link href={links.overview()}>All systems that you may see</Link>
        </EmptyPanel>
      </PageBody>
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
  return (
    <DetailPage
      remote={detail}
      what={entityRef}
      known={({ row }) => row.title}
      others={<Link href={links.overview()}>All systems that you may see</Link>}
      skeleton={<SystemSkeleton />}
      isDense
    >
      {system => <LoadedSystem detail={system} />}
    </DetailPage>
  );
}

function SystemSkeleton() {
  return (
    <PageSkeleton what="the system">
      <Skeleton width="24rem" height={28} />
      <Skeleton width="40rem" height={24} />
      <div className={styles.pair}>
        <Skeleton width="100%" height={190} />
        <Skeleton width="100%" height={190} />
      </div>
      <Skeleton width="100%" height={320} />
    </PageSkeleton>
  );
}
