import {
  AgeText,
  ArnText,
  MiddleText,
  RegionMark,
  type DataColumn,
} from '@meridian/aws-react';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { Link } from 'react-router-dom';
import type { ColumnId, OrderField } from '../filters/inventoryView';
import { shortOwnerName, shortTypeName } from '../words/names';
import { ResourceState } from '../words/ResourceState';
import type { InventoryLinks } from '../useInventoryLinks';
import styles from './Inventory.module.css';

type ResourceColumn = DataColumn<InventoryResource> & { readonly id: ColumnId };

/** The field by which the server orders when a column's head is pressed. */
export const ORDER_FIELD_OF_COLUMN: Partial<Record<ColumnId, OrderField>> = {
  name: 'name',
  type: 'type',
  state: 'state',
  accountName: 'accountId',
  region: 'region',
  owner: 'owner',
  changedAt: 'changedAt',
};

function Absent({ children }: { children: string }) {
  return <span className={styles.absent}>{children}</span>;
}

function Time({ at }: { at?: string }) {
  return at ? <AgeText at={at} /> : <Absent>–</Absent>;
}

function tagsInWords(tags: InventoryResource['tags']): string {
  if (!tags) return 'could not be read';
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

/** All columns that the table can show, in their order by default. */
export function resourceColumns(links: InventoryLinks): ResourceColumn[] {
  const columns: ResourceColumn[] = [
    {
      id: 'name',
      label: 'Name',
      width: 190,
      wideWidth: 300,
      grows: true,
      // The row itself is the tab stop; the link is for the mouse and for a new tab.
      render: ({ arn, name }) => (
        <Link
          to={links.resource(arn)}
          tabIndex={-1}
          className={styles.name}
          title={name}
        >
          <MiddleText text={name} />
        </Link>
      ),
    },
    {
      id: 'type',
      label: 'Type',
      width: 146,
      wideWidth: 230,
      render: ({ type }) => <span title={type}>{shortTypeName(type)}</span>,
    },
    {
      id: 'state',
      label: 'State',
      width: 118,
      wideWidth: 164,
      render: resource => <ResourceState resource={resource} />,
    },
    {
      id: 'accountName',
      label: 'Account',
      width: 120,
      wideWidth: 164,
      render: ({ accountId, accountName }) => (
        <span title={accountId}>{accountName ?? accountId}</span>
      ),
    },
    {
      id: 'region',
      label: 'Region',
      width: 124,
      render: ({ region }) => <RegionMark region={region} />,
    },
    {
      id: 'environment',
      label: 'Env.',
      width: 76,
      render: ({ environment }) => environment ?? <Absent>none</Absent>,
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 116,
      wideWidth: 164,
      render: ({ owner }) =>
        owner ? (
          <span title={owner}>{shortOwnerName(owner)}</span>
        ) : (
          <Absent>no owner</Absent>
        ),
    },
    {
      id: 'system',
      label: 'System',
      width: 124,
      wideWidth: 164,
      render: ({ system }) => system ?? <Absent>none</Absent>,
    },
    {
      id: 'observedAt',
      label: 'Read',
      width: 104,
      align: 'end',
      render: ({ observedAt, freshness }) => (
        <AgeText at={observedAt} freshness={freshness} isCompact />
      ),
    },
    {
      id: 'changedAt',
      label: 'Changed',
      width: 92,
      align: 'end',
      render: ({ changedAt }) => <Time at={changedAt} />,
    },
    {
      id: 'component',
      label: 'Component',
      width: 150,
      render: ({ component }) => component ?? <Absent>none</Absent>,
    },
    {
      id: 'resourceId',
      label: 'Id',
      width: 200,
      render: ({ resourceId }) => <MiddleText text={resourceId} />,
    },
    {
      id: 'accountId',
      label: 'Account id',
      width: 130,
      render: ({ accountId }) => accountId,
    },
    {
      id: 'arn',
      label: 'ARN',
      width: 420,
      render: ({ arn }) => <ArnText arn={arn} />,
    },
    {
      id: 'tags',
      label: 'Tags',
      width: 300,
      render: ({ tags }) => (
        <span title={tagsInWords(tags)}>{tagsInWords(tags)}</span>
      ),
    },
    {
      id: 'createdAt',
      label: 'Created',
      width: 112,
      align: 'end',
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
    {
      id: 'firstSeenAt',
      label: 'First seen',
      width: 112,
      align: 'end',
      render: ({ firstSeenAt }) => <Time at={firstSeenAt} />,
    },
    {
      id: 'deletedAt',
      label: 'Deleted',
      width: 112,
      align: 'end',
      render: ({ deletedAt }) => <Time at={deletedAt} />,
    },
  ];
  return columns.map(column => ({
    ...column,
    isSortable: ORDER_FIELD_OF_COLUMN[column.id] !== undefined,
  }));
}
