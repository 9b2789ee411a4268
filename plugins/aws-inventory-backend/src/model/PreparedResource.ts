import { hash } from 'node:crypto';
import type { Target } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import {
  attributeResource,
  type Attribution,
  type TagMapping,
} from '../attribution/attributeResource';
import { canonicalJson } from './canonicalJson';
import { searchVector } from './searchTokens';

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
  readonly attributes: object;
  readonly relations: ReadonlyArray<{ type: string; targetArn: string }>;
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
  readonly contentHash: string;
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
 */
export function prepareResource(
  observed: ObservedResource,
  options: {
    target: Target;
    account: AwsAccount;
    tagMapping: TagMapping;
    knownTags?: Readonly<Record<string, string>>;
  },
): PreparedResource {
  const tags = observed.tags ?? options.knownTags;
  const content: ResourceContent = {
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
  const volatile = observed.volatile ?? {};
  return {
    arn: observed.arn,
    content,
    belongsTo: observed.belongsTo,
    contentHash: hashOf({ ...content, belongsTo: observed.belongsTo }),
    volatile,
    volatileHash: hashOf(volatile),
    search: searchVector([
      observed.name,
      observed.resourceId,
      observed.arn,
      ...Object.entries(tags ?? {}).flat(),
    ]),
  };
}

function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'base64url');
}
