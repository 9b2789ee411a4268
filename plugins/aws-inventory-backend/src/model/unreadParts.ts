import type { JsonObject, JsonValue } from '@backstage/types';
import type { FieldChange } from '@meridian/plugin-aws-inventory-common';
import {
  isResourcePart,
  type ResourcePart,
} from '@meridian/plugin-aws-inventory-node';
import type { ResourceContent } from './PreparedResource';

/** What is known of a part that could not be read. */
export interface LastKnown {
  /**
   * Of an attribute or the state, as it was last read. Absent where AWS said then that there was none, and where
   * the part was never read.
   */
  readonly value?: JsonValue;
  /** When it was last read, ISO 8601; absent when it never was. */
  readonly readAt?: string;
}

/** The parts of a resource that could not be read. */
export type UnreadParts = Readonly<Partial<Record<ResourcePart, LastKnown>>>;

/** A resource as it was known before. */
export interface KnownResource {
  /** With every part as it was when it was last read. */
  readonly content: ResourceContent;
  readonly unread?: UnreadParts;
  readonly observedAt: Date;
  readonly changedAt: Date;
}

const ATTRIBUTES = '/attributes/';

/** What is known of the parts that cannot be read now. */
export function lastKnownParts(
  parts: readonly ResourcePart[],
  known: KnownResource | undefined,
): UnreadParts | undefined {
  if (parts.length === 0) return undefined;
  return Object.fromEntries(
    [...parts].sort().map(part => [part, known ? lastKnown(part, known) : {}]),
  );
}

function lastKnown(part: ResourcePart, known: KnownResource): LastKnown {
  return (
    known.unread?.[part] ?? {
      value: valueOf(part, known.content),
      readAt: known.observedAt.toISOString(),
    }
  );
}

/** The content with every part as it was when it was last read. */
export function withLastKnown(
  content: ResourceContent,
  unread: UnreadParts = {},
): ResourceContent {
  const state = unread['/state']?.value;
  const attributes: JsonObject = {};
  for (const part of partsOf(unread)) {
    const value = unread[part]?.value;
    if (part.startsWith(ATTRIBUTES) && value !== undefined) {
      attributes[nameOf(part)] = value;
    }
  }
  return {
    ...content,
    state: typeof state === 'string' ? state : content.state,
    attributes: { ...content.attributes, ...attributes },
  };
}

/**
 * What was known before, as what is known now is compared with it: what is read for the first time is no change of
 * the resource, and counts as if it had always been so.
 */
export function comparableContent(
  before: KnownResource,
  now: Pick<KnownResource, 'content' | 'unread'>,
): ResourceContent {
  const learned = partsOf(before.unread).filter(
    part => !before.unread?.[part]?.readAt && !now.unread?.[part],
  );
  const known = before.content;
  const isLearned = (part: ResourcePart) => learned.includes(part);
  const { tags, owner, system, component, environment, attribution } =
    now.content;
  return {
    ...known,
    ...(isLearned('/name') && { name: now.content.name }),
    ...(isLearned('/state') && { state: now.content.state }),
    ...(isLearned('/relations') && { relations: now.content.relations }),
    ...(known.tags === undefined &&
      tags !== undefined && {
        tags,
        owner,
        system,
        component,
        environment,
        attribution,
      }),
    attributes: {
      ...known.attributes,
      ...Object.fromEntries(
        learned
          .filter(part => part.startsWith(ATTRIBUTES))
          .map(part => [nameOf(part), valueOf(part, now.content)]),
      ),
    },
  };
}

/** When what changed was read last: earlier than the rest where it could not be read meanwhile. */
export function readBefore(
  before: KnownResource,
  changes: readonly FieldChange[],
): Date {
  const times = partsOf(before.unread)
    .filter(part =>
      changes.some(({ path }) => path === part || path.startsWith(`${part}/`)),
    )
    .map(part => before.unread?.[part]?.readAt)
    .filter(readAt => readAt !== undefined)
    .map(readAt => new Date(readAt));
  return [before.observedAt, ...times].reduce((a, b) => (a < b ? a : b));
}

function partsOf(unread: UnreadParts = {}): ResourcePart[] {
  return Object.keys(unread).filter(isResourcePart);
}

/** Of a name and of relations nothing: the store keeps these where they are. */
function valueOf(
  part: ResourcePart,
  content: ResourceContent,
): JsonValue | undefined {
  if (part === '/state') return content.state;
  return part.startsWith(ATTRIBUTES)
    ? content.attributes[nameOf(part)]
    : undefined;
}

function nameOf(part: ResourcePart): string {
  return part.slice(ATTRIBUTES.length);
}
