import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { alarmsOf } from '../cloudwatch/alarmsOf';
import { toTagList } from '../tagList';

const RESOURCES_PER_PAGE = 100;

interface TaggedResource {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The resource types whose tags this API knows; the others' are read from their services. */
const RESOURCES_BY_TYPE: ReadonlyMap<
  string,
  (context: AwsRequestContext) => TaggedResource[]
> = new Map([
  [
    'cloudwatch:alarm',
    context =>
      alarmsOf(context).map(({ definition, tags }) => ({
        arn: definition.AlarmArn,
        tags,
      })),
  ],
]);

/** Registers the Resource Groups Tagging API, for the types that the portal asks it about. */
export function registerTagging(aws: AwsHandlers): void {
  aws.on(GetResourcesCommand, (input, context) => {
    const types = input.ResourceTypeFilters ?? [];
    if (types.length === 0) {
      throw new AwsError(
        'InvalidParameterException',
        `ResourceTypeFilters must name some of ${[
          ...RESOURCES_BY_TYPE.keys(),
        ].join(', ')}.`,
      );
    }
    const tagged = types
      .flatMap(type => resourcesOf(type, context))
      // What never had a tag is not listed.
      .filter(({ tags }) => Object.keys(tags).length > 0);
    const { page, nextToken } = paginate(tagged, {
      token: input.PaginationToken || undefined,
      pageSize: input.ResourcesPerPage,
      maximumPageSize: RESOURCES_PER_PAGE,
      invalidTokenCode: 'PaginationTokenExpiredException',
    });
    return {
      ResourceTagMappingList: page.map(({ arn, tags }) => ({
        ResourceARN: arn,
        Tags: toTagList(tags),
      })),
      PaginationToken: nextToken ?? '',
    };
  });
}

function resourcesOf(
  type: string,
  context: AwsRequestContext,
): TaggedResource[] {
  const resources = RESOURCES_BY_TYPE.get(type);
  if (!resources) {
    throw new AwsError(
      'InvalidParameterException',
      `Tags of ${type} are not available here.`,
    );
  }
  return resources(context);
}
