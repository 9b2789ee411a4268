import { useApi } from '@backstage/frontend-plugin-api';
import { EmptyPanel, FailedPanel, useRemoteData } from '@meridian/aws-react';
import { useSearchParams } from 'react-router-dom';
import { rdsInspectorApiRef } from '../api';

/** One database: what it is, how it does, and what is to be done. */
export function DatabasePage() {
  const [params] = useSearchParams();
  const arn = params.get('arn');
  return arn ? (
    <KnownDatabasePage key={arn} arn={arn} />
  ) : (
    <EmptyPanel title="No database was named">
      The address of a database ends with ?arn= and its ARN.
    </EmptyPanel>
  );
}

function KnownDatabasePage({ arn }: { arn: string }) {
  const api = useApi(rdsInspectorApiRef);
  const database = useRemoteData(arn, signal =>
    api.getDatabase(arn, { signal }),
  );
  if (database.error !== undefined) {
    return (
      <FailedPanel
        what={arn}
        error={database.error}
        onRetry={database.reload}
      />
    );
  }
  return <h2>{database.data?.database.name ?? arn}</h2>;
}
