import {
  GetHealthCheckStatusCommand,
  GetHostedZoneCommand,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  ListTagsForResourcesCommand,
  type HostedZone,
} from '@aws-sdk/client-route-53';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { toTagList } from '../tagList';
import {
  healthChecks,
  hostedZones,
  type SandboxHealthCheck,
  type SandboxHostedZone,
} from './collections';
import { EndpointHealth } from './healthAt';
import { observeHealth } from './healthObservations';
import { compareRecordSets } from './recordOrder';

const MAXIMUM_ZONES = 100;
const MAXIMUM_RECORDS = 300;
const MAXIMUM_HEALTH_CHECKS = 1000;
const DEFAULT_HEALTH_CHECKS = 100;
/** How many resources ListTagsForResources takes. */
const MAXIMUM_TAGGED_RESOURCES = 10;

export function registerRoute53(aws: AwsHandlers): void {
  registerZones(aws);
  registerRecords(aws);
  registerHealthChecks(aws);
  aws.on(ListTagsForResourcesCommand, (input, context) => {
    const ids = input.ResourceIds ?? [];
    if (ids.length < 1 || ids.length > MAXIMUM_TAGGED_RESOURCES) {
      throw new AwsError(
        'InvalidInput',
        `ResourceIds must have between 1 and ${MAXIMUM_TAGGED_RESOURCES} members.`,
      );
    }
    const isZone = input.ResourceType === 'hostedzone';
    return {
      ResourceTagSets: ids.map(id => ({
        ResourceType: input.ResourceType,
        ResourceId: id,
        Tags: toTagList(
          isZone ? findZone(context, id).tags : findCheck(context, id).tags,
        ),
      })),
    };
  });
}

function registerZones(aws: AwsHandlers): void {
  aws.on(ListHostedZonesCommand, (input, context) => {
    const { page, next, pageSize } = pageFrom(
      context.estate.of(hostedZones, context.accountId, GLOBAL),
      ({ zone }) => zone.Id,
      input,
      { maximum: MAXIMUM_ZONES, defaultSize: MAXIMUM_ZONES },
    );
    return {
      HostedZones: page.map(describeZone),
      Marker: input.Marker ?? '',
      IsTruncated: next !== undefined,
      NextMarker: next,
      MaxItems: pageSize,
    };
  });

  aws.on(GetHostedZoneCommand, (input, context) => {
    const found = findZone(context, input.Id);
    return {
      HostedZone: describeZone(found),
      ...(found.vpcs.length > 0 ? { VPCs: [...found.vpcs] } : {}),
    };
  });
}

function registerRecords(aws: AwsHandlers): void {
  aws.on(ListResourceRecordSetsCommand, (input, context) => {
    const { StartRecordName, StartRecordType, StartRecordIdentifier } = input;
    if (StartRecordType && !StartRecordName) {
      throw new AwsError(
        'InvalidInput',
        'StartRecordType requires StartRecordName.',
      );
    }
    const start = {
      Name: StartRecordName,
      Type: StartRecordType,
      SetIdentifier: StartRecordIdentifier,
    };
    const records = findZone(context, input.HostedZoneId).records.filter(
      record => !StartRecordName || compareRecordSets(record, start) >= 0,
    );
    const pageSize = Math.min(
      input.MaxItems ?? MAXIMUM_RECORDS,
      MAXIMUM_RECORDS,
    );
    const next = records.at(pageSize);
    return {
      ResourceRecordSets: records.slice(0, pageSize),
      IsTruncated: next !== undefined,
      NextRecordName: next?.Name,
      NextRecordType: next?.Type,
      NextRecordIdentifier: next?.SetIdentifier,
      MaxItems: pageSize,
    };
  });
}

function registerHealthChecks(aws: AwsHandlers): void {
  aws.on(ListHealthChecksCommand, (input, context) => {
    const { page, next, pageSize } = pageFrom(
      context.estate.of(healthChecks, context.accountId, GLOBAL),
      ({ check }) => check.Id,
      input,
      { maximum: MAXIMUM_HEALTH_CHECKS, defaultSize: DEFAULT_HEALTH_CHECKS },
    );
    return {
      HealthChecks: page.map(({ check }) => check),
      Marker: input.Marker ?? '',
      IsTruncated: next !== undefined,
      NextMarker: next,
      MaxItems: pageSize,
    };
  });

  aws.on(GetHealthCheckStatusCommand, (input, context) => {
    const found = findCheck(context, input.HealthCheckId);
    if (found.check.HealthCheckConfig?.Type === 'CALCULATED') {
      throw new AwsError(
        'InvalidInput',
        'The status of a calculated health check cannot be read.',
      );
    }
    const health = new EndpointHealth(context.estate, context.accountId, found);
    return {
      HealthCheckObservations: observeHealth(found, health, context.now),
    };
  });
}

/** Route 53's markers are the id with which the next page begins. */
function pageFrom<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  input: { Marker?: string; MaxItems?: number },
  limits: { maximum: number; defaultSize: number },
): { page: T[]; next: string | undefined; pageSize: number } {
  const pageSize = Math.min(
    input.MaxItems ?? limits.defaultSize,
    limits.maximum,
  );
  const marker = input.Marker;
  const start = marker ? items.findIndex(item => idOf(item) === marker) : 0;
  if (start < 0) {
    throw new AwsError('InvalidInput', `The marker '${marker}' is not valid.`);
  }
  const next = items.at(start + pageSize);
  return {
    page: items.slice(start, start + pageSize),
    next: next === undefined ? undefined : idOf(next),
    pageSize,
  };
}

function describeZone({ zone, records }: SandboxHostedZone): HostedZone {
  return {
    ...zone,
    Id: `/hostedzone/${zone.Id}`,
    ResourceRecordSetCount: records.length,
  };
}

function findZone(
  context: AwsRequestContext,
  id: string | undefined,
): SandboxHostedZone {
  const bareId = id?.replace(/^\/?hostedzone\//, '');
  const found = context.estate
    .of(hostedZones, context.accountId, GLOBAL)
    .find(({ zone }) => zone.Id === bareId);
  if (!found) {
    throw new AwsError(
      'NoSuchHostedZone',
      `No hosted zone found with ID: ${bareId}`,
      404,
    );
  }
  return found;
}

function findCheck(
  context: AwsRequestContext,
  id: string | undefined,
): SandboxHealthCheck {
  const found = context.estate
    .of(healthChecks, context.accountId, GLOBAL)
    .find(({ check }) => check.Id === id);
  if (!found) {
    throw new AwsError(
      'NoSuchHealthCheck',
      `A health check with id ${id} does not exist.`,
      404,
    );
  }
  return found;
}
