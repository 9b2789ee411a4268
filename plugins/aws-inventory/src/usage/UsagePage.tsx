import { useApi } from '@backstage/frontend-plugin-api';
import { Select, Skeleton } from '@backstage/ui';
import {
  DataTable,
  EmptyPanel,
  FailedPanel,
  formatCount,
  MoneyText,
  PageBody,
  RegionMark,
  useRemoteData,
  type DataColumn,
} from '@meridian/aws-react';
import type {
  InventoryUsage,
  UsageLine,
} from '@meridian/plugin-aws-inventory-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { awsInventoryApiRef } from '../api';
import { DayBars } from './DayBars';
import { usageAnswer } from './usageAnswer';
import styles from './Usage.module.css';

const DAY_OPTIONS = [
  { value: '1', label: 'Today' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '92', label: 'Last 92 days' },
];
const DEFAULT_DAYS = 7;

const LINE_COLUMNS: ReadonlyArray<DataColumn<UsageLine>> = [
  {
    id: 'service',
    label: 'Service',
    width: 180,
    render: ({ service }) => service,
  },
  {
    id: 'operation',
    label: 'Operation',
    width: 260,
    grows: true,
    render: ({ operation }) => operation,
  },
  {
    id: 'requests',
    label: 'Requests',
    width: 110,
    align: 'end',
    render: ({ requestCount }) => formatCount(requestCount),
  },
  {
    id: 'failed',
    label: 'Failed',
    width: 96,
    align: 'end',
    render: ({ failedCount }) => formatCount(failedCount),
  },
  {
    id: 'billable',
    label: 'Billable units',
    width: 120,
    align: 'end',
    render: ({ billableUnits }) => formatCount(billableUnits),
  },
  {
    id: 'cost',
    label: 'Cost, USD',
    width: 110,
    align: 'end',
    render: ({ costUsd }) => <MoneyText amount={costUsd} />,
  },
];

type TargetLine = InventoryUsage['targets'][number];

const TARGET_COLUMNS: ReadonlyArray<DataColumn<TargetLine>> = [
  {
    id: 'account',
    label: 'Account',
    width: 160,
    grows: true,
    render: ({ accountId, accountName }) =>
      accountName ? `${accountName} (${accountId})` : accountId,
  },
  {
    id: 'region',
    label: 'Region',
    width: 130,
    render: ({ region }) => <RegionMark region={region} />,
  },
  {
    id: 'requests',
    label: 'Requests',
    width: 110,
    align: 'end',
    render: ({ requestCount }) => formatCount(requestCount),
  },
  {
    id: 'failed',
    label: 'Failed',
    width: 96,
    align: 'end',
    render: ({ failedCount }) => formatCount(failedCount),
  },
];

/** What the portal's own requests to AWS are and cost. */
export function UsagePage() {
  const api = useApi(awsInventoryApiRef);
  const [params, setParams] = useSearchParams();
  const days =
    DAY_OPTIONS.map(({ value }) => Number(value)).find(
      value => String(value) === params.get('days'),
    ) ?? DEFAULT_DAYS;
  const usage = useRemoteData(`usage ${days}`, signal =>
    api.getUsage({ days }, { signal }),
  );
  // The dearest first; among what costs nothing, the most frequent.
  const lines = useMemo(
    () =>
      [...(usage.data?.lines ?? [])].sort(
        (a, b) => b.costUsd - a.costUsd || b.requestCount - a.requestCount,
      ),
    [usage.data],
  );

  const targets = useMemo(
    () =>
      [...(usage.data?.targets ?? [])].sort(
        (a, b) => b.requestCount - a.requestCount,
      ),
    [usage.data],
  );

  if (!usage.data) {
    return (
      <PageBody hasNarrowFoot>
        {usage.error ? (
          <FailedPanel
            what="the usage"
            error={usage.error}
            onRetry={usage.reload}
          />
        ) : (
          <>
            <Skeleton width="min(32rem, 100%)" height={28} />
            <Skeleton width="100%" height={200} />
            <Skeleton width="100%" height={320} />
          </>
        )}
      </PageBody>
    );
  }
  const { data } = usage;
  return (
    <PageBody hasNarrowFoot isStale={usage.isStale}>
      <div className={styles.head}>
        <p className={styles.answer} role="status">
          {usageAnswer(data)}
        </p>
        <Select
          size="small"
          aria-label="Time"
          options={DAY_OPTIONS}
          selectedKey={String(days)}
          onSelectionChange={key => setParams({ days: String(key) })}
        />
      </div>
      {data.requestCount === 0 ? (
        <EmptyPanel title="No requests yet">
          The portal counts every request that it sends to AWS, by service and
          operation, and here they will stand.
        </EmptyPanel>
      ) : (
        <>
          <DayBars days={data.days} />
          <section aria-label="By operation">
            <h3 className={styles.title}>By operation, dearest first</h3>
            <DataTable
              label="Requests by operation"
              columns={LINE_COLUMNS}
              rows={lines}
              getRowKey={line => `${line.service} ${line.operation}`}
              maxHeight="50vh"
            />
          </section>
          <section aria-label="By account and Region">
            <h3 className={styles.title}>By account and Region</h3>
            <DataTable
              label="Requests by account and Region"
              columns={TARGET_COLUMNS}
              rows={targets}
              getRowKey={target => `${target.accountId} ${target.region}`}
              maxHeight="50vh"
            />
          </section>
        </>
      )}
    </PageBody>
  );
}
