import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Skeleton } from '@backstage/ui';
import { EmptyPanel, FailedPanel } from '@meridian/aws-react';
import { awsInventoryApiRef } from '../api';
import { ChangeEntry } from './ChangeEntry';
import { useHistoryPages } from './useHistoryPages';
import styles from './Resource.module.css';

/** What changed on one resource, newest first, in sentences. */
export function HistoryPanel({ arn }: { arn: string }) {
  const api = useApi(awsInventoryApiRef);
  const history = useHistoryPages(api, arn);

  if (history.error && !history.items) {
    return (
      <FailedPanel
        what="the history"
        error={history.error}
        onRetry={history.loadMore}
      />
    );
  }
  if (!history.items) {
    return <Skeleton width="100%" height={120} />;
  }
  if (history.items.length === 0) {
    return (
      <EmptyPanel title="Nothing has changed since the portal first saw it">
        A change is written down when two reads differ.
      </EmptyPanel>
    );
  }
  return (
    <>
      <ol className={styles.changes}>
        {history.items.map(change => (
          <ChangeEntry key={change.id} change={change} />
        ))}
      </ol>
      {history.error !== undefined && (
        <FailedPanel
          what="older changes"
          error={history.error}
          onRetry={history.loadMore}
        />
      )}
      {history.hasMore && (
        <Button
          size="small"
          variant="secondary"
          isPending={history.isLoading}
          onPress={history.loadMore}
        >
          Show older changes
        </Button>
      )}
    </>
  );
}
