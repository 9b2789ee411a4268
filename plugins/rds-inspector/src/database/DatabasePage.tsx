import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  DetailPage,
  EmptyPanel,
  PageBody,
  PageSkeleton,
  useRemoteData,
} from '@meridian/aws-react';
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
      <PageBody as="main">
        <EmptyPanel title="No database was named">
          The address of a database ends with ?arn= and its ARN.{' '}
          <Link href={links.fleet()}>Find it in the fleet</Link>
        </EmptyPanel>
      </PageBody>
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

  return (
    <DetailPage
      remote={detail}
      what={arn}
      known={({ database }) => database.name}
      others={<Link href={links.fleet()}>All databases that you may see</Link>}
      skeleton={<DatabaseSkeleton />}
    >
      {database => <LoadedDatabase detail={database} findings={findings} />}
    </DetailPage>
  );
}

function DatabaseSkeleton() {
  return (
    <PageSkeleton what="the database">
      <Skeleton width="24rem" height={28} />
      <Skeleton width="40rem" height={24} />
      <Skeleton width="100%" height={36} />
      <div className={styles.columns}>
        <Skeleton width="100%" height={420} />
        <Skeleton width="100%" height={420} />
      </div>
    </PageSkeleton>
  );
}
