import {
  DescribeSecretCommand,
  ListSecretsCommand,
  type Filter,
  type SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import { AwsError, type AwsHandlers } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { secrets } from './collections';
import { secretAt } from './secretAt';

const MAXIMUM_RESULTS = 100;

/** Answers what the portal asks Secrets Manager. There is no way to a value: the sandbox has none. */
export function registerSecretsManager(aws: AwsHandlers): void {
  aws.on(ListSecretsCommand, (input, { estate, accountId, region, now }) => {
    const { MaxResults } = input;
    if (
      MaxResults !== undefined &&
      (MaxResults < 1 || MaxResults > MAXIMUM_RESULTS)
    ) {
      throw new AwsError(
        'InvalidParameterException',
        `MaxResults must be between 1 and ${MAXIMUM_RESULTS}.`,
      );
    }
    const found = estate
      .of(secrets, accountId, region)
      .map(({ entry }) => entry)
      .filter(entry => input.IncludePlannedDeletion || !entry.DeletedDate)
      .filter(entry =>
        (input.Filters ?? []).every(filter => matches(entry, filter)),
      );
    const { page, nextToken } = paginate(found, {
      token: input.NextToken,
      pageSize: MaxResults,
      maximumPageSize: MAXIMUM_RESULTS,
      invalidTokenCode: 'InvalidNextTokenException',
    });
    return {
      SecretList: page.map(entry => secretAt(entry, now)),
      NextToken: nextToken,
    };
  });

  aws.on(DescribeSecretCommand, (input, { estate, accountId, region, now }) => {
    const found = estate
      .of(secrets, accountId, region)
      .find(({ entry }) =>
        [entry.ARN, entry.Name].includes(input.SecretId ?? ''),
      );
    if (!found) {
      throw new AwsError(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret.",
      );
    }
    const { SecretVersionsToStages, ...entry } = secretAt(found.entry, now);
    return {
      ...entry,
      VersionIdsToStages: SecretVersionsToStages,
      ReplicationStatus: found.replication?.map(replica => ({ ...replica })),
    };
  });
}

function matches(entry: SecretListEntry, filter: Filter): boolean {
  const wanted = filter.Values ?? [];
  const tags = entry.Tags ?? [];
  const candidates: Record<string, (string | undefined)[]> = {
    name: [entry.Name],
    description: [entry.Description],
    'tag-key': tags.map(tag => tag.Key),
    'tag-value': tags.map(tag => tag.Value),
    'primary-region': [entry.PrimaryRegion],
    'owning-service': [entry.OwningService],
    all: [
      entry.Name,
      entry.Description,
      ...tags.flatMap(tag => [tag.Key, tag.Value]),
    ],
  };
  const values = candidates[filter.Key ?? ''];
  if (!values) {
    throw new AwsError(
      'InvalidParameterException',
      `The filter key ${filter.Key} is not valid.`,
    );
  }
  return wanted.some(value => {
    const negated = value.startsWith('!');
    const prefix = negated ? value.slice(1) : value;
    const found = values.some(candidate => candidate?.startsWith(prefix));
    return found !== negated;
  });
}
