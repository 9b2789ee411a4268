import { useApi } from '@backstage/frontend-plugin-api';
import { useRemoteData } from '@meridian/aws-react';
import { rdsInspectorApiRef } from '../../api';

/** What happened to a database and those below it in a time. */
export function useEvents(
  arn: string,
  { from, to }: { from: string; to: string },
) {
  const api = useApi(rdsInspectorApiRef);
  return useRemoteData(JSON.stringify({ events: arn, from, to }), signal =>
    api.getDatabaseEvents({ arn, from, to }, { signal }),
  );
}
