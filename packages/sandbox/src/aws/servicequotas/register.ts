import {
  GetServiceQuotaCommand,
  ListAWSDefaultServiceQuotasCommand,
  ListServiceQuotasCommand,
  type ServiceQuota,
} from '@aws-sdk/client-service-quotas';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { QUOTA_SERVICES, QUOTAS, type QuotaDefinition } from './catalog';
import { appliedQuotas } from './collections';

const MAXIMUM_PAGE_SIZE = 100;

/** Registers the read operations of Service Quotas. */
export function registerServiceQuotas(aws: AwsHandlers): void {
  aws.on(ListServiceQuotasCommand, (input, context) => {
    const { QuotaCode, QuotaAppliedAtLevel: level } = input;
    const found = quotasOf(input.ServiceCode)
      .filter(({ quotaCode }) => !QuotaCode || quotaCode === QuotaCode)
      // These quotas are all on accounts, and none on single resources.
      .filter(() => level !== 'RESOURCE')
      .map(definition => applied(definition, context));
    const { page, nextToken } = cut(found, input);
    return { Quotas: page, NextToken: nextToken };
  });

  aws.on(ListAWSDefaultServiceQuotasCommand, (input, context) => {
    const { page, nextToken } = cut(
      quotasOf(input.ServiceCode).map(definition =>
        describe(definition, context.region, '', definition.defaultValue),
      ),
      input,
    );
    return { Quotas: page, NextToken: nextToken };
  });

  aws.on(GetServiceQuotaCommand, (input, context) => {
    const found = quotasOf(input.ServiceCode).find(
      ({ quotaCode }) => quotaCode === input.QuotaCode,
    );
    if (!found) {
      throw noSuchResource(
        `The request failed because the specified quota ${input.QuotaCode} does not exist.`,
      );
    }
    return { Quota: applied(found, context) };
  });
}

function quotasOf(serviceCode: string | undefined): QuotaDefinition[] {
  if (!serviceCode || !QUOTA_SERVICES[serviceCode]) {
    throw noSuchResource(
      `The request failed because the specified service ${serviceCode} does not exist.`,
    );
  }
  return QUOTAS.filter(definition => definition.serviceCode === serviceCode);
}

function applied(
  definition: QuotaDefinition,
  { estate, accountId, region }: AwsRequestContext,
): ServiceQuota {
  const raised = estate
    .of(appliedQuotas, accountId, region)
    .find(
      ({ serviceCode, quotaCode }) =>
        serviceCode === definition.serviceCode &&
        quotaCode === definition.quotaCode,
    );
  return {
    ...describe(
      definition,
      region,
      accountId,
      raised?.value ?? definition.defaultValue,
    ),
    QuotaAppliedAtLevel: 'ACCOUNT',
  };
}

/** @param accountId - empty for AWS's default, which belongs to no account */
function describe(
  definition: QuotaDefinition,
  region: string,
  accountId: string,
  value: number,
): ServiceQuota {
  const { serviceCode, quotaCode, usageMetric } = definition;
  return {
    ServiceCode: serviceCode,
    ServiceName: QUOTA_SERVICES[serviceCode],
    QuotaArn: `arn:aws:servicequotas:${region}:${accountId}:${serviceCode}/${quotaCode}`,
    QuotaCode: quotaCode,
    QuotaName: definition.name,
    Value: value,
    Unit: definition.unit ?? 'None',
    Adjustable: definition.adjustable ?? true,
    GlobalQuota: false,
    ...(usageMetric ? { UsageMetric: usageMetric } : {}),
  };
}

function cut<T>(
  items: readonly T[],
  { NextToken, MaxResults }: { NextToken?: string; MaxResults?: number },
): { page: T[]; nextToken: string | undefined } {
  if (
    MaxResults !== undefined &&
    (MaxResults < 1 || MaxResults > MAXIMUM_PAGE_SIZE)
  ) {
    throw new AwsError(
      'IllegalArgumentException',
      `MaxResults must be between 1 and ${MAXIMUM_PAGE_SIZE}.`,
    );
  }
  return paginate(items, {
    token: NextToken,
    pageSize: MaxResults,
    maximumPageSize: MAXIMUM_PAGE_SIZE,
    invalidTokenCode: 'InvalidPaginationTokenException',
  });
}

function noSuchResource(message: string): AwsError {
  return new AwsError('NoSuchResourceException', message);
}
