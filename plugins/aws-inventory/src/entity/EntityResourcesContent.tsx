import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton } from '@backstage/ui';
import { CoverageNotice, EmptyPanel } from '@meridian/aws-react';
import type { ResourceQuery } from '@meridian/plugin-aws-inventory-common';
import { useMemo, useState } from 'react';
import { awsInventoryApiRef } from '../api';
import { unreadTargets, useCoverage } from '../coverage/useCoverage';
import { DEFAULT_ORDER, type ColumnId } from '../filters/inventoryView';
import { inventoryAnswer } from '../inventory/inventoryAnswer';
import { ResourceTable } from '../inventory/ResourceTable';
import { useFacets } from '../inventory/useFacets';
import { useInventoryLinks } from '../useInventoryLinks';
import { filterOfEntity } from './annotations';
import styles from '../inventory/Inventory.module.css';

const COLUMNS: readonly ColumnId[] = [
  'name',
  'type',
  'state',
  'accountName',
  'region',
  'environment',
  'observedAt',
  'changedAt',
];

/** The AWS resources behind a component or a system. */
export function EntityResourcesContent() {
  const { entity } = useEntity();
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const filter = useMemo(() => filterOfEntity(entity), [entity]);
  const [order, setOrder] = useState<
    Pick<ResourceQuery, 'orderBy' | 'direction'>
  >({ orderBy: DEFAULT_ORDER });
  const query = useMemo(() => ({ ...filter, ...order }), [filter, order]);
  const facets = useFacets(api, filter);
  const coverage = useCoverage(api);
  const summary = facets.data?.summary;

  return (
    <div className={styles.content}>
      {!summary && facets.isLoading && (
        <Skeleton width="min(28rem, 100%)" height={24} />
      )}
      {summary && (
        <p className={styles.answer}>{inventoryAnswer(summary).sentence}</p>
      )}
      <CoverageNotice
        targets={unreadTargets(coverage.data, {
          accountId: summary?.accounts.map(({ value }) => value),
        })}
        href={links.coverage()}
      />
      <ResourceTable
        api={api}
        query={query}
        columns={COLUMNS}
        onOrderChange={(orderBy, direction) => setOrder({ orderBy, direction })}
        empty={
          <EmptyPanel title="No AWS resource belongs to it">
            A resource belongs here when it carries the tag{' '}
            <code>
              {entity.kind === 'System' ? 'system' : 'component'}=
              {entity.metadata.name}
            </code>
            .
          </EmptyPanel>
        }
        maxHeight="60vh"
      />
      <Link href={links.inventory(filter)}>Open in the inventory</Link>
    </div>
  );
}
