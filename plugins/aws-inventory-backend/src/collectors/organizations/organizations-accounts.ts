import {
  OrganizationsClient,
  paginateListAccounts,
  paginateListTagsForResource,
  type Account,
} from '@aws-sdk/client-organizations';
import { GLOBAL_REGION } from '@meridian/aws-common';
import type {
  AwsCollector,
  CollectContext,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';

/** Organizations gives at most 20 accounts at once. */
const PAGE_SIZE = 20;

/** The accounts of the organization, with their tags. */
export const organizationsAccounts: AwsCollector = {
  id: 'organizations-accounts',
  title: 'Accounts of the organization',
  service: 'organizations',
  resourceTypes: ['AWS::Organizations::Account'],
  scope: 'organization',
  iamActions: [
    'organizations:ListAccounts',
    'organizations:ListTagsForResource',
  ],
  interval: { hours: 1 },

  async *collect(context) {
    const pages = paginateListAccounts(
      { client: context.client(OrganizationsClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const tagged = await mapConcurrently(
        context,
        page.Accounts ?? [],
        async account => ({ account, tags: await readTags(context, account) }),
      );
      yield* mapRecords(context, tagged, ({ account, tags }) => ({
        arn: required(account.Arn, 'Arn'),
        type: 'AWS::Organizations::Account',
        name: required(account.Name, 'Name'),
        resourceId: required(account.Id, 'Id'),
        region: GLOBAL_REGION,
        // AWS replaces Status by State, which not every answer has yet.
        state: account.State ?? account.Status,
        createdAt: account.JoinedTimestamp?.toISOString(),
        tags,
        attributes: toJson(account, { omit: ['State', 'Status'] }),
      }));
    }
  },
};

/** undefined: could not be read. */
async function readTags(
  context: CollectContext,
  account: Account,
): Promise<Record<string, string> | undefined> {
  if (!account.Id) {
    return undefined;
  }
  const detail = await readDetail(
    context,
    {
      service: 'organizations',
      operation: 'ListTagsForResource',
      arn: account.Arn,
      what: `The tags of the account ${account.Id}`,
      absentCodes: ['TargetNotFoundException'],
    },
    () => listTags(context, account.Id),
  );
  return valueOf(detail);
}

async function listTags(
  context: CollectContext,
  accountId: string | undefined,
): Promise<Record<string, string>> {
  const pages = paginateListTagsForResource(
    { client: context.client(OrganizationsClient) },
    { ResourceId: accountId },
    { abortSignal: context.signal },
  );
  const tags: Record<string, string> = {};
  for await (const page of pages) {
    Object.assign(tags, tagsFromList(page.Tags));
  }
  return tags;
}
