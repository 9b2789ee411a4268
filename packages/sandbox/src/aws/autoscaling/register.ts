import {
  DescribeAutoScalingGroupsCommand,
  type AutoScalingGroup,
  type Filter,
} from '@aws-sdk/client-auto-scaling';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { autoScalingGroups } from './collections';

const MAXIMUM_RECORDS = 100;
const DEFAULT_RECORDS = 50;

/** Answers what the portal asks EC2 Auto Scaling. */
export function registerAutoScaling(aws: AwsHandlers): void {
  aws.on(
    DescribeAutoScalingGroupsCommand,
    (input, { estate, accountId, region }) => {
      if ((input.MaxRecords ?? DEFAULT_RECORDS) > MAXIMUM_RECORDS) {
        throw new AwsError(
          'ValidationError',
          `The maximum number of records is ${MAXIMUM_RECORDS}.`,
        );
      }
      const names = input.AutoScalingGroupNames ?? [];
      // A name that does not exist is no error here: it is only not in the answer.
      const chosen = estate
        .of(autoScalingGroups, accountId, region)
        .filter(
          group =>
            names.length === 0 ||
            names.includes(group.AutoScalingGroupName ?? ''),
        )
        .filter(group =>
          (input.Filters ?? []).every(filter => matches(group, filter)),
        );
      const { page, nextToken } = paginate(chosen, {
        token: input.NextToken,
        pageSize: input.MaxRecords ?? DEFAULT_RECORDS,
        maximumPageSize: MAXIMUM_RECORDS,
      });
      return { AutoScalingGroups: page, NextToken: nextToken };
    },
  );
}

function matches(group: AutoScalingGroup, filter: Filter): boolean {
  const name = filter.Name ?? '';
  const values = filter.Values ?? [];
  const tags = group.Tags ?? [];
  if (name === 'tag-key') {
    return tags.some(tag => values.includes(tag.Key ?? ''));
  }
  if (name === 'tag-value') {
    return tags.some(tag => values.includes(tag.Value ?? ''));
  }
  if (name.startsWith('tag:')) {
    const key = name.slice('tag:'.length);
    return tags.some(
      tag => tag.Key === key && values.includes(tag.Value ?? ''),
    );
  }
  throw new AwsError('ValidationError', `Filter type ${name} is not valid.`);
}
