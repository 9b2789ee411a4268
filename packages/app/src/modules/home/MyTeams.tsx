import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import { EmptyPanel, FailedPanel, useRemoteData } from '@meridian/aws-react';
import {
  awsInventoryApiRef,
  ResourceTable,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import type { ResourceFilter } from '@meridian/plugin-aws-inventory-common';
import { useMemo } from 'react';
import { HomeSection } from './HomeSection';
import { ResourcesSentence } from './ResourcesSentence';
import styles from './Home.module.css';

const COLUMNS = [
  'name',
  'state',
  'type',
  'environment',
  'region',
  'changedAt',
] as const;

/** The AWS resources of the groups that the person belongs to. */
export function MyTeams() {
  const identityApi = useApi(identityApiRef);
  const identity = useRemoteData('identity', () =>
    identityApi.getBackstageIdentity(),
  );
  const groups = identity.data?.ownershipEntityRefs.filter(ref =>
    ref.startsWith('group:'),
  );
  if (identity.error) {
    return (
      <HomeSection title="What is my team's?">
        <FailedPanel
          what="your groups"
          error={identity.error}
          onRetry={identity.reload}
        />
      </HomeSection>
    );
  }
  if (!groups) {
    return <Skeleton width="100%" height={200} />;
  }
  if (groups.length === 0) {
    return (
      <HomeSection title="What is my team's?">
        <EmptyPanel title="You belong to no group of the catalog">
          What your team owns would stand here. Ask for membership in your
          team’s group.
        </EmptyPanel>
      </HomeSection>
    );
  }
  return <TeamResources owners={groups} />;
}

function TeamResources({ owners }: { owners: readonly string[] }) {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const ownersKey = owners.join();
  const filter = useMemo<ResourceFilter>(
    () => ({ owner: ownersKey.split(',') }),
    [ownersKey],
  );
  const query = useMemo(
    () => ({ ...filter, orderBy: 'state' as const }),
    [filter],
  );
  const summary = useRemoteData(`team ${ownersKey}`, signal =>
    api.summarizeResources(filter, { signal }),
  );
  return (
    <HomeSection
      title="What is my team's?"
      more={<Link href={links.inventory(filter)}>All of it</Link>}
    >
      {summary.data && summary.data.totalCount > 0 && (
        <p className={styles.hint}>
          <ResourcesSentence summary={summary.data} filter={filter} />
        </p>
      )}
      <ResourceTable
        api={api}
        query={query}
        columns={COLUMNS}
        maxHeight="22rem"
        empty={
          <EmptyPanel title="No AWS resource names your team as its owner">
            A resource is yours when its tag owner names your group.
          </EmptyPanel>
        }
      />
    </HomeSection>
  );
}
