import type { Organization } from '@aws-sdk/client-organizations';
import type { SandboxAccount } from './collections';

/** Makes an organization with all features. */
export function organization(options: {
  readonly id: string;
  readonly managementAccountId: string;
  readonly managementAccountEmail: string;
}): Organization {
  const { id, managementAccountId } = options;
  return {
    Id: id,
    Arn: `arn:aws:organizations::${managementAccountId}:organization/${id}`,
    FeatureSet: 'ALL',
    MasterAccountId: managementAccountId,
    MasterAccountArn: `arn:aws:organizations::${managementAccountId}:account/${id}/${managementAccountId}`,
    MasterAccountEmail: options.managementAccountEmail,
    AvailablePolicyTypes: [
      { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
    ],
  };
}

/** Makes an active account of an organization. */
export function organizationAccount(options: {
  readonly organizationId: string;
  readonly managementAccountId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly parentId: string;
  readonly joinedAt: Date;
  readonly tags: Readonly<Record<string, string>>;
}): SandboxAccount {
  const { accountId, managementAccountId, organizationId } = options;
  return {
    account: {
      Id: accountId,
      Arn: `arn:aws:organizations::${managementAccountId}:account/${organizationId}/${accountId}`,
      Email: options.email,
      Name: options.name,
      Status: 'ACTIVE',
      State: 'ACTIVE',
      JoinedMethod: accountId === managementAccountId ? 'INVITED' : 'CREATED',
      JoinedTimestamp: options.joinedAt,
    },
    parentId: options.parentId,
    tags: options.tags,
  };
}
