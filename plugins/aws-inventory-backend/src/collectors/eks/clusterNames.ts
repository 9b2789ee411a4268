import { EKSClient, paginateListClusters } from '@aws-sdk/client-eks';
import { shareRead } from '../lib/shareRead';

/** What EKS answers at most in all its list operations. */
export const EKS_PAGE_SIZE = 100;

/** The names of the target's clusters, which all collectors of EKS begin with. */
export const readClusterNames = shareRead<readonly string[]>(async context => {
  const names: string[] = [];
  const pages = paginateListClusters(
    { client: context.client(EKSClient), pageSize: EKS_PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    names.push(...(page.clusters ?? []));
  }
  return names;
});
