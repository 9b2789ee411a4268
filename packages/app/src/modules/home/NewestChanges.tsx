import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  EmptyPanel,
  FailedPanel,
  MiddleText,
  useRemoteData,
} from '@meridian/aws-react';
import {
  awsInventoryApiRef,
  ChangeEntry,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import { HomeSection } from './HomeSection';
import styles from './Home.module.css';

const SHOWN_COUNT = 12;

/** What changed last among everything that the person may see. */
export function NewestChanges() {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const changes = useRemoteData(
    'newest changes',
    signal => api.listChanges({ limit: SHOWN_COUNT }, { signal }),
    { refreshSeconds: 60 },
  );
  return (
    <HomeSection
      title="What changed last?"
      more={
        <Link
          href={links.inventory({
            changed: '24h',
            orderBy: 'changedAt',
            direction: 'desc',
          })}
        >
          Changed in 24 hours
        </Link>
      }
    >
      {changes.error !== undefined && !changes.data && (
        <FailedPanel
          what="the changes"
          error={changes.error}
          onRetry={changes.reload}
        />
      )}
      {!changes.data && changes.isLoading && (
        <Skeleton width="100%" height={320} />
      )}
      {changes.data?.items.length === 0 && (
        <EmptyPanel title="Nothing has changed yet">
          A change is written down when two reads of AWS differ.
        </EmptyPanel>
      )}
      {changes.data && changes.data.items.length > 0 && (
        <ol className={styles.changes}>
          {changes.data.items.map(change => (
            <ChangeEntry
              key={change.id}
              change={change}
              subject={
                <Link
                  className={styles.subject}
                  href={links.resource(change.arn)}
                >
                  <MiddleText text={change.name} />
                </Link>
              }
            />
          ))}
        </ol>
      )}
    </HomeSection>
  );
}
