import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  AgeText,
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
import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';
import { useMemo } from 'react';
import { groupChanges, groupSentence } from './groupChanges';
import { HomeSection } from './HomeSection';
import styles from './Home.module.css';

const ASKED_COUNT = 100;
const SHOWN_COUNT = 12;

/** What changed last among everything that the person may see. */
export function NewestChanges() {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const changes = useRemoteData(
    'newest changes',
    signal => api.listChanges({ limit: ASKED_COUNT }, { signal }),
    { refreshSeconds: 60 },
  );
  const groups = useMemo(
    () => groupChanges(changes.data?.items ?? []),
    [changes.data],
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
          Last 24 hours
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
          {groups
            .slice(0, SHOWN_COUNT)
            .map((group, index) =>
              group.changes.length === 1 ? (
                <SingleChange key={group.id} change={group.changes[0]} />
              ) : (
                <SeveralChanges
                  key={group.id}
                  changes={group.changes}
                  isCut={
                    index === groups.length - 1 &&
                    changes.data?.nextCursor !== undefined
                  }
                />
              ),
            )}
        </ol>
      )}
    </HomeSection>
  );
}

function SingleChange({ change }: { change: ResourceChange }) {
  const links = useInventoryLinks();
  return (
    <ChangeEntry
      change={change}
      subject={
        <Link className={styles.subject} href={links.resource(change.arn)}>
          <MiddleText text={change.name} />
        </Link>
      }
    />
  );
}

function SeveralChanges(props: {
  changes: readonly ResourceChange[];
  isCut: boolean;
}) {
  const { changes, isCut } = props;
  const [{ changedAt }] = changes;
  return (
    <li className={styles.several}>
      <AgeText at={changedAt} />
      <p>{groupSentence(changes, { isCut })}</p>
    </li>
  );
}
