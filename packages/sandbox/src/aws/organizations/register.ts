import {
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  type ParentType,
} from '@aws-sdk/client-organizations';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import {
  organizationAccounts,
  organizationalUnits,
  organizationRoots,
  organizations,
  type SandboxAccount,
} from './collections';

/** Organizations gives at most 20 of anything at once. */
const MAXIMUM_RESULTS = 20;

/** Answers what the portal asks AWS Organizations, from the management account alone. */
export function registerOrganizations(aws: AwsHandlers): void {
  aws.on(DescribeOrganizationCommand, (_, { estate, accountId }) => {
    const [found] = estate.of(organizations, accountId, GLOBAL);
    if (!found) {
      throw notInUse();
    }
    return { Organization: found };
  });

  aws.on(ListAccountsCommand, (input, context) => {
    const { page, nextToken } = cut(accountsOf(context), input);
    return {
      Accounts: page.map(({ account }) => account),
      NextToken: nextToken,
    };
  });

  aws.on(DescribeAccountCommand, (input, context) => ({
    Account: findAccount(context, input.AccountId).account,
  }));

  aws.on(ListRootsCommand, (input, context) => {
    assertManagement(context);
    const { page, nextToken } = cut(
      context.estate.of(organizationRoots, context.accountId, GLOBAL),
      input,
    );
    return { Roots: page, NextToken: nextToken };
  });

  aws.on(ListOrganizationalUnitsForParentCommand, (input, context) => {
    assertManagement(context);
    const units = context.estate
      .of(organizationalUnits, context.accountId, GLOBAL)
      .filter(({ parentId }) => parentId === input.ParentId)
      .map(({ unit }) => unit);
    const { page, nextToken } = cut(units, input);
    return { OrganizationalUnits: page, NextToken: nextToken };
  });

  aws.on(ListAccountsForParentCommand, (input, context) => {
    const accounts = accountsOf(context)
      .filter(({ parentId }) => parentId === input.ParentId)
      .map(({ account }) => account);
    const { page, nextToken } = cut(accounts, input);
    return { Accounts: page, NextToken: nextToken };
  });

  aws.on(ListParentsCommand, (input, context) => {
    const { parentId } = findAccount(context, input.ChildId);
    const Type: ParentType = parentId.startsWith('r-')
      ? 'ROOT'
      : 'ORGANIZATIONAL_UNIT';
    return { Parents: [{ Id: parentId, Type }] };
  });

  aws.on(ListTagsForResourceCommand, (input, context) => ({
    Tags: toTagList(findAccount(context, input.ResourceId).tags),
  }));
}

function accountsOf(context: AwsRequestContext): SandboxAccount[] {
  assertManagement(context);
  return context.estate.of(organizationAccounts, context.accountId, GLOBAL);
}

function assertManagement({ estate, accountId }: AwsRequestContext): void {
  if (estate.of(organizations, accountId, GLOBAL).length === 0) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
}

function findAccount(
  context: AwsRequestContext,
  id: string | undefined,
): SandboxAccount {
  const found = accountsOf(context).find(({ account }) => account.Id === id);
  if (!found) {
    throw new AwsError(
      'AccountNotFoundException',
      "You specified an account that doesn't exist.",
    );
  }
  return found;
}

function notInUse(): AwsError {
  return new AwsError(
    'AWSOrganizationsNotInUseException',
    'Your account is not a member of an organization.',
  );
}

function cut<T>(
  items: readonly T[],
  input: { NextToken?: string; MaxResults?: number },
): { page: T[]; nextToken: string | undefined } {
  return paginate(items, {
    token: input.NextToken,
    pageSize: input.MaxResults,
    maximumPageSize: MAXIMUM_RESULTS,
    invalidTokenCode: 'InvalidInputException',
  });
}
