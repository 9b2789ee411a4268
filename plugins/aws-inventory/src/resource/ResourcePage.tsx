import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  AgeText,
  CoverageNotice,
  EmptyPanel,
  FailedPanel,
  PageBody,
  useRemoteData,
} from '@meridian/aws-react';
import type { InventoryResourceDetail } from '@meridian/plugin-aws-inventory-common';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { awsInventoryApiRef } from '../api';
import { unreadTargets, useCoverage } from '../coverage/useCoverage';
import { useInventoryLinks } from '../useInventoryLinks';
import { shortTypeName } from '../words/names';
import { ResourceState } from '../words/ResourceState';
import { FactsPanel } from './FactsPanel';
import { HistoryPanel } from './HistoryPanel';
import { MetricsPanel } from './MetricsPanel';
import { RawPanel } from './RawPanel';
import { RelationsPanel } from './RelationsPanel';
import { TagsPanel } from './TagsPanel';
import styles from './Resource.module.css';

/** One resource: what it is, how it changed, and how sure that is. */
export function ResourcePage() {
  const [params] = useSearchParams();
  const arn = params.get('arn');
  const links = useInventoryLinks();
  if (!arn) {
    return (
      <PageBody hasNarrowFoot>
        <EmptyPanel title="No resource was named">
          The address of a resource ends with ?arn= and its ARN.{' '}
          <Link href={links.inventory()}>Find it in the inventory</Link>
        </EmptyPanel>
      </PageBody>
    );
  }
  return <KnownResourcePage key={arn} arn={arn} />;
}

function KnownResourcePage({ arn }: { arn: string }) {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const resource = useRemoteData(
    arn,
    signal => api.getResource(arn, { signal }),
    { refreshSeconds: 60 },
  );
  const coverage = useCoverage(api);

  if (!resource.data) {
    return (
      <PageBody hasNarrowFoot>
        {resource.error ? (
          <FailedPanel
            what={arn}
            error={resource.error}
            onRetry={resource.reload}
          />
        ) : (
          <DetailSkeleton />
        )}
      </PageBody>
    );
  }
  const { data } = resource;
  return (
    <PageBody hasNarrowFoot>
      <Heading resource={data} />
      <CoverageNotice
        targets={unreadTargets(coverage.data, {
          accountId: [data.accountId],
          region: [data.region],
        })}
        href={links.coverage({
          accountId: data.accountId,
          region: data.region,
        })}
      />
      <div className={styles.panels}>
        <div className={styles.panelColumn}>
          <Panel title="Facts">
            <FactsPanel resource={data} />
          </Panel>
          <Panel title="Metrics">
            <MetricsPanel arn={arn} />
          </Panel>
          <Panel title="Changes">
            <HistoryPanel arn={arn} />
          </Panel>
        </div>
        <div className={styles.panelColumn}>
          <Panel title="Tags">
            <TagsPanel tags={data.tags} />
          </Panel>
          <Panel title="Relations">
            <RelationsPanel
              related={data.related}
              isTruncated={data.relatedTruncated ?? false}
              isUnread={(data.unread ?? []).some(
                ({ path }) => path === '/relations',
              )}
            />
          </Panel>
        </div>
      </div>
      <RawPanel value={{ ...data.attributes, ...data.volatile }} />
    </PageBody>
  );
}

function Heading({ resource }: { resource: InventoryResourceDetail }) {
  return (
    <header className={styles.heading}>
      <h2>{resource.name}</h2>
      <p>
        <span>{shortTypeName(resource.type)}</span>
        <ResourceState resource={resource} />
        <span>
          {resource.accountName ?? resource.accountId}, {resource.region}
        </span>
        <span>
          read{' '}
          <AgeText at={resource.observedAt} freshness={resource.freshness} />
        </span>
      </p>
    </header>
  );
}

/** A part of the page with its title. */
export function Panel(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

function DetailSkeleton() {
  return (
    <>
      <Skeleton width="min(22rem, 100%)" height={32} />
      <div className={styles.panels}>
        <Skeleton width="100%" height={320} />
        <Skeleton width="100%" height={320} />
      </div>
    </>
  );
}
