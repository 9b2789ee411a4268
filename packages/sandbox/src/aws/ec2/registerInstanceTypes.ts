import {
  DescribeInstanceTypesCommand,
  type InstanceTypeInfo,
} from '@aws-sdk/client-ec2';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { instanceTypeOf } from './factory';
import { capacityOf, KNOWN_INSTANCE_TYPES } from './instanceTypes';

const MAXIMUM_RESULTS = 100;
const MINIMUM_RESULTS = 5;

/** Registers what tells how large instances of a type are. */
export function registerInstanceTypes(aws: AwsHandlers): void {
  aws.on(DescribeInstanceTypesCommand, input => {
    const { MaxResults, InstanceTypes, Filters } = input;
    if (
      MaxResults !== undefined &&
      (MaxResults < MINIMUM_RESULTS || MaxResults > MAXIMUM_RESULTS)
    ) {
      throw new AwsError(
        'InvalidParameterValue',
        `Value ( ${MaxResults} ) for parameter maxResults is invalid. Expecting a value between ${MINIMUM_RESULTS} and ${MAXIMUM_RESULTS}.`,
      );
    }
    const unknown = (InstanceTypes ?? []).filter(
      type => !KNOWN_INSTANCE_TYPES.includes(type),
    );
    if (unknown.length > 0) {
      throw new AwsError(
        'InvalidInstanceType',
        `The following supplied instance types do not exist: [${unknown.join(
          ', ',
        )}]`,
      );
    }
    const chosen = (InstanceTypes ?? KNOWN_INSTANCE_TYPES).filter(type =>
      (Filters ?? []).every(({ Name, Values = [] }) => {
        if (Name !== 'instance-type') {
          throw new AwsError(
            'InvalidParameterValue',
            `The filter '${Name}' is invalid`,
          );
        }
        return Values.includes(type);
      }),
    );
    const { page, nextToken } = paginate(chosen, {
      token: input.NextToken,
      pageSize: MaxResults,
      maximumPageSize: MAXIMUM_RESULTS,
      invalidTokenCode: 'InvalidNextToken',
    });
    return { InstanceTypes: page.map(describe), NextToken: nextToken };
  });
}

function describe(name: string): InstanceTypeInfo {
  const { vcpus, memoryMib, isCurrentGeneration } = capacityOf(name);
  return {
    InstanceType: instanceTypeOf(name),
    CurrentGeneration: isCurrentGeneration,
    FreeTierEligible: false,
    SupportedUsageClasses: ['on-demand', 'spot'],
    BareMetal: false,
    ProcessorInfo: { SupportedArchitectures: ['x86_64'] },
    VCpuInfo: {
      DefaultVCpus: vcpus,
      DefaultCores: vcpus / 2,
      DefaultThreadsPerCore: 2,
    },
    MemoryInfo: { SizeInMiB: memoryMib },
    BurstablePerformanceSupported: name.startsWith('t3.'),
  };
}
