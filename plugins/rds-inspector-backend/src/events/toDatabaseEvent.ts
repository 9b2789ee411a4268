import type {
  FieldChange,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';
import type {
  DatabaseEvent,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import type { StoredEvent } from '../database/operations/events';

/** The categories of RDS that are bad news. */
const INCIDENTS: ReadonlySet<string> = new Set([
  'availability',
  'failover',
  'failure',
  'low storage',
  'global-failover',
]);

/** An event of RDS in the words of the API. */
export function toRdsEvent(
  event: StoredEvent,
  databases: ReadonlyMap<string, DatabaseRow>,
): DatabaseEvent {
  return {
    id: event.id,
    time: event.occurred_at.toISOString(),
    kind: event.categories.includes('maintenance') ? 'maintenance' : 'event',
    arn: event.source_arn,
    databaseName: databases.get(event.source_arn)?.name ?? event.source_arn,
    message: event.message,
    categories: event.categories,
    isIncident: event.categories.some(category => INCIDENTS.has(category)),
  };
}

/** What runs an application, so that a change of it is a deployment. */
const DEPLOYED_TYPES: ReadonlySet<string> = new Set([
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::EC2::Instance',
  'AWS::ECR::Repository',
  'AWS::EKS::Addon',
  'AWS::EKS::Cluster',
  'AWS::EKS::Nodegroup',
  'AWS::Lambda::Function',
]);

/** What of a resource says that it was deployed or configured anew. */
const ATTRIBUTE = /^\/attributes\/([^/]+)/;

/**
 * A change that the inventory saw: of a database itself, or of what runs its component. A change of
 * nothing but tags or state is no mark on a time axis.
 */
export function toChangeEvent(
  change: ResourceChange,
  databases: ReadonlyMap<string, DatabaseRow>,
): DatabaseEvent[] {
  const database = databases.get(change.arn);
  const message = messageOf(change);
  const isMark = database !== undefined || DEPLOYED_TYPES.has(change.type);
  if (message === undefined || !isMark) return [];
  return [
    {
      id: `change ${change.id}`,
      time: change.changedAt,
      kind: database ? 'change' : 'deployment',
      arn: change.arn,
      databaseName: database?.name ?? change.name,
      message: database ? message : `${titleOf(change)}: ${message}`,
      categories: [change.kind],
      isIncident: false,
      notBefore: change.previouslyObservedAt,
    },
  ];
}

function messageOf(change: ResourceChange): string | undefined {
  switch (change.kind) {
    case 'appeared':
    case 'reappeared':
      // When the portal first saw it, which is not when it was made: RDS has an event of that.
      return undefined;
    case 'disappeared':
      return 'It was deleted.';
    default: {
      const parts = change.changes.flatMap(describe);
      return parts.length > 0 ? `${parts.join('; ')}.` : undefined;
    }
  }
}

function describe({ path, from, to }: FieldChange): string[] {
  const field = ATTRIBUTE.exec(path)?.[1];
  if (!field) return [];
  return isPlain(from) && isPlain(to)
    ? [`${field} changed from ${from ?? 'nothing'} to ${to ?? 'nothing'}`]
    : [`${field} changed`];
}

function isPlain(
  value: unknown,
): value is string | number | boolean | undefined {
  return value === undefined || typeof value !== 'object';
}

function titleOf({ type, name }: ResourceChange): string {
  return `${type.split('::').slice(1).join(' ')} ${name}`;
}
