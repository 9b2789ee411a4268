import {
  GetResourcesCommand,
  type TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import { RESOURCES_BY_TYPE, type TaggedResource } from './taggedResources';

const MAXIMUM_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 50;

/** Registers the Resource Groups Tagging API, for the types that the portal asks it about. */
export function registerTagging(aws: AwsHandlers): void {
  aws.on(GetResourcesCommand, (input, context) => {
    const pageSize = input.ResourcesPerPage ?? DEFAULT_PAGE_SIZE;
    if (pageSize < 1 || pageSize > MAXIMUM_PAGE_SIZE) {
      throw new AwsError(
        'InvalidParameterException',
        `ResourcesPerPage must be between 1 and ${MAXIMUM_PAGE_SIZE}, and not ${pageSize}.`,
      );
    }
    const tagged = typesOf(input.ResourceTypeFilters ?? [])
      .flatMap(type => RESOURCES_BY_TYPE.get(type)?.(context) ?? [])
      // What never had a tag is not listed.
      .filter(({ tags }) => Object.keys(tags).length > 0)
      .filter(resource =>
        (input.TagFilters ?? []).every(filter => fits(resource, filter)),
      );
    const { page, nextToken } = paginate(tagged, {
      token: input.PaginationToken || undefined,
      pageSize,
      maximumPageSize: MAXIMUM_PAGE_SIZE,
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

/** A filter is a type, or a service for all of its types; without filters it is everything. */
function typesOf(filters: readonly string[]): string[] {
  const all = [...RESOURCES_BY_TYPE.keys()];
  if (filters.length === 0) {
    return all;
  }
  return [
    ...new Set(
      filters.flatMap(filter => {
        const types = all.filter(
          type => type === filter || type.startsWith(`${filter}:`),
        );
        if (types.length === 0) {
          throw new AwsError(
            'InvalidParameterException',
            `Tags of ${filter} are not available here. Available are ${all.join(
              ', ',
            )}.`,
          );
        }
        return types;
      }),
    ),
  ];
}

/** A key alone asks for any value; several values ask for one of them. */
function fits({ tags }: TaggedResource, { Key, Values }: TagFilter): boolean {
  const value = tags[Key ?? ''];
  return value !== undefined && (!Values?.length || Values.includes(value));
}
