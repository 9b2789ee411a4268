import {
  GetServiceQuotaCommand,
  ServiceQuotasClient,
  type ServiceQuota,
} from '@aws-sdk/client-service-quotas';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';

/**
 * The quotas that decide whether a Region can carry more. Service Quotas lists all of a service or gives one:
 * EC2 has some two hundred, so single ones are fewer requests.
 */
const QUOTAS = [
  {
    ServiceCode: 'ec2',
    QuotaCode: 'L-1216C47A',
    what: 'vCPUs of On-Demand instances',
  },
  {
    ServiceCode: 'ec2',
    QuotaCode: 'L-34B43A08',
    what: 'vCPUs of Spot Instances',
  },
] as const;

/** Quotas of the account in a Region, as far as something asks for them. */
export const serviceQuotas: AwsCollector = {
  id: 'service-quotas',
  title: 'Service quotas that limit recovery',
  service: 'servicequotas',
  // CloudFormation has no such type; the name follows Service Quotas' own.
  resourceTypes: ['AWS::ServiceQuotas::ServiceQuota'],
  scope: 'regional',
  iamActions: ['servicequotas:GetServiceQuota'],
  interval: { hours: 1 },

  async *collect(context) {
    const quotas = await mapConcurrently(context, QUOTAS, wanted =>
      readQuota(context, wanted),
    );
    yield* mapRecords(
      context,
      quotas.filter(quota => quota !== undefined),
      toResource,
    );
  },
};

async function readQuota(
  context: CollectContext,
  { ServiceCode, QuotaCode, what }: (typeof QUOTAS)[number],
): Promise<ServiceQuota | undefined> {
  const detail = await readDetail(
    context,
    {
      service: 'servicequotas',
      operation: 'GetServiceQuota',
      arn: undefined,
      what: `The quota of ${what}`,
      // It is not applied to the account, or the Region does not have it.
      absentCodes: ['NoSuchResourceException'],
    },
    async () => {
      const { Quota } = await context
        .client(ServiceQuotasClient)
        .send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode }), {
          abortSignal: context.signal,
        });
      return Quota ?? {};
    },
  );
  return valueOf(detail);
}

function toResource(quota: ServiceQuota): ObservedResource {
  const serviceCode = required(quota.ServiceCode, 'ServiceCode');
  const quotaCode = required(quota.QuotaCode, 'QuotaCode');
  return {
    arn: required(quota.QuotaArn, 'QuotaArn'),
    type: 'AWS::ServiceQuotas::ServiceQuota',
    name: required(quota.QuotaName, 'QuotaName'),
    resourceId: `${serviceCode}/${quotaCode}`,
    tags: {},
    attributes: toJson(
      { ...quota, Value: required(quota.Value, 'Value') },
      {
        omit: ['QuotaArn'],
      },
    ),
    isMadeByAws: true,
  };
}
