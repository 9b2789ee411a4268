import { hash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import type { Target } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import type {
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import {
  attributeResource,
  type Attribution,
  type TagMapping,
} from '../attribution/attributeResource';
import { canonicalJson } from './canonicalJson';
import { searchVector } from './searchTokens';
import {
  lastKnownParts,
  type KnownResource,
  type UnreadParts,
} from './unreadParts';

/** The facts of a resource whose change is worth a row of history. */
export interface ResourceContent extends Attribution {
  readonly type: string;
  readonly name: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly region: string;
  readonly state?: string;
  readonly createdAt?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly attributes: JsonObject;
  readonly relations: readonly ObservedRelation[];
}

/** A resource as it was seen, made ready to be compared and stored. */
export interface PreparedResource {
  readonly arn: string;
  readonly content: ResourceContent;
  /**
   * The ARN of what it is a copy, record or detail of. No part of the content: it is how the portal
   * reads the attributes, whose history says already what happened.
   */
  readonly belongsTo?: string;
  /** What could not be read: no part of the content but for a name and relations, which stay as they were known. */
  readonly unread?: UnreadParts;
  /** Of what was read, and of which parts were not. */
  readonly contentHash: string;
  /** When it changed last, where it has not changed now. */
  readonly changedAt?: Date;
  readonly volatile: object;
  readonly volatileHash: string;
  /** A tsvector literal. */
  readonly search: string;
}

/**
 * Makes a resource ready to be stored: attributes it to its owner and so on, and hashes it.
 *
 * @param options.knownTags - the tags that are stored for it; they stay when its tags could not be
 *   read this time, because unread tags are not removed tags
 * @param options.known - as it was known before, for the parts that could not be read this time
 */
export function prepareResource(
  observed: ObservedResource,
  options: {
    target: Target;
    account: AwsAccount;
    tagMapping: TagMapping;
    knownTags?: Readonly<Record<string, string>>;
    known?: KnownResource;
  },
): PreparedResource {
  const { unread = [] } = observed;
  const tags = observed.tags ?? options.knownTags;
  const read: ResourceContent = {
    type: observed.type,
    name: observed.name,
    resourceId: observed.resourceId,
    accountId: options.target.accountId,
    region: observed.region ?? options.target.region,
    state: observed.state,
    createdAt: observed.createdAt,
    tags,
    attributes: observed.attributes,
    relations: observed.relations ?? [],
    ...attributeResource({
      tags,
      defaults: options.account.defaults,
      mapping: options.tagMapping,
      isMadeByAws: observed.isMadeByAws,
    }),
  };
  const content = keepUnread(read, observed, options.known?.content);
  const volatile = observed.volatile ?? {};
  return {
    arn: observed.arn,
    content,
    belongsTo: observed.belongsTo,
    unread: lastKnownParts(unread, options.known),
    contentHash: hashOf({
      ...read,
      belongsTo: observed.belongsTo,
      unread: unread.length > 0 ? [...unread].sort() : undefined,
    }),
    volatile,
    volatileHash: hashOf(volatile),
    search: searchVector([
      content.name,
      observed.resourceId,
      observed.arn,
      ...Object.entries(tags ?? {}).flat(),
    ]),
  };
}

/** Leaves the name and the relations as they were known where they could not be read. */
function keepUnread(
  read: ResourceContent,
  { unread = [] }: ObservedResource,
  known: ResourceContent | undefined,
): ResourceContent {
  if (!known) return read;
  const keptRelations = unread.includes('/relations') ? known.relations : [];
  return {
    ...read,
    name: unread.includes('/name') ? known.name : read.name,
    relations: [
      ...read.relations,
      ...keptRelations.filter(
        kept =>
          !read.relations.some(
            ({ type, targetArn }) =>
              type === kept.type && targetArn === kept.targetArn,
          ),
      ),
    ],
  };
}

function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'base64url');
}
