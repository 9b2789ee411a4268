import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  describeFailure,
  formatCountOf,
  StateMark,
  useNow,
  useRemoteData,
  type RemoteData,
} from '@meridian/aws-react';
import {
  awsInventoryApiRef,
  coverageAnswer,
  useInventoryLinks,
} from '@meridian/plugin-aws-inventory';
import type {
  InventoryCoverage,
  InventoryResourceSummary,
} from '@meridian/plugin-aws-inventory-common';
import { ResourcesSentence } from './ResourcesSentence';
import styles from './Home.module.css';

/** Is anything wrong, where, how old is the news, and what has nobody taken care of. */
export function HomeAnswer(props: { coverage: RemoteData<InventoryCoverage> }) {
  const { coverage } = props;
  const api = useApi(awsInventoryApiRef);
  const summary = useRemoteData(
    'home summary',
    signal => api.summarizeResources({}, { signal }),
    { refreshSeconds: 60 },
  );
  return (
    <div className={styles.answers} role="status">
      {summary.isLoading && !summary.data ? (
        <Skeleton width="min(32rem, 100%)" height={28} />
      ) : (
        <ResourcesAnswer summary={summary} />
      )}
      {coverage.isLoading && !coverage.data ? (
        <Skeleton width="min(28rem, 100%)" height={20} />
      ) : (
        <CoverageLine coverage={coverage} />
      )}
      {summary.data && summary.data.unownedCount > 0 && (
        <UnownedLine count={summary.data.unownedCount} />
      )}
    </div>
  );
}

function ResourcesAnswer(props: {
  summary: RemoteData<InventoryResourceSummary>;
}) {
  const { data, error } = props.summary;
  if (!data) {
    return (
      <p className={styles.answer}>
        <StateMark state="unknown" iconOnly /> Whether anything is wrong is
        unknown. {describeFailure(error).sentence}
      </p>
    );
  }
  return (
    <p className={styles.answer}>
      <ResourcesSentence summary={data} />
    </p>
  );
}

function CoverageLine(props: { coverage: RemoteData<InventoryCoverage> }) {
  const { data, error } = props.coverage;
  const now = useNow();
  const links = useInventoryLinks();
  if (!data) {
    return (
      <p>
        <StateMark state="unknown" iconOnly /> Whether all of AWS was read is
        unknown. {describeFailure(error).sentence}
      </p>
    );
  }
  const answer = coverageAnswer(data, now);
  return (
    <p>
      <StateMark state={answer.state} iconOnly /> {answer.sentence}{' '}
      {answer.state !== 'ok' && <Link href={links.coverage()}>See why</Link>}
    </p>
  );
}

function UnownedLine({ count }: { count: number }) {
  const links = useInventoryLinks();
  return (
    <p>
      <StateMark state="warning" iconOnly />{' '}
      <Link href={links.inventory({ unowned: true })}>
        {formatCountOf(count, 'resource')} without an owner
      </Link>
    </p>
  );
}
