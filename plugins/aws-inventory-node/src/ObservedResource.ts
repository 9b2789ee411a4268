import type { JsonObject } from '@backstage/types';

/** How two resources hang together, read from the description of the one it starts from. */
export interface ObservedRelation {
  /** `dependsOn`: cannot work without it. `partOf`: is a member of it. */
  readonly type: 'dependsOn' | 'partOf';
  readonly targetArn: string;
}

/** A part of a resource, as a JSON pointer (RFC 6901): an attribute, or what a detail says besides. */
export type ResourcePart =
  | `/attributes/${string}`
  | '/name'
  | '/relations'
  | '/state';

export function isResourcePart(pointer: string): pointer is ResourcePart {
  return (
    pointer.startsWith('/attributes/') ||
    pointer === '/name' ||
    pointer === '/relations' ||
    pointer === '/state'
  );
}

/** One AWS resource as a collector saw it. */
export interface ObservedResource {
  /** The key of the resource. */
  readonly arn: string;
  /** The type's name in CloudFormation, for example `AWS::RDS::DBInstance`. */
  readonly type: string;
  /** The name that people know it by: its identifier, or its Name tag where ids are opaque. */
  readonly name: string;
  /** The identifier that AWS's API takes, for example `i-0abc` or `orders-prod`. */
  readonly resourceId: string;
  /** Where it lives, where that is not the Region that was asked (a bucket found by a global list). */
  readonly region?: string;
  /** AWS's own word for its state, for example `available`. */
  readonly state?: string;
  /** When AWS says it was created, ISO 8601. */
  readonly createdAt?: string;
  /** Its tags; undefined when they could not be read, which is not the same as none. */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * What AWS says about it, as plain JSON in AWS's own field names, with dates as ISO 8601
   * text. Fields that change without the resource changing (ages, counters, the latest
   * restorable time) belong in {@link ObservedResource.volatile}.
   */
  readonly attributes: JsonObject;
  /** What changes all the time: kept with the newest value, never written to history. */
  readonly volatile?: JsonObject;
  readonly relations?: readonly ObservedRelation[];
  /**
   * The ARN of the resource that this one is a copy, a record or a detail of, for example the
   * database of a snapshot. Where its own tags say nothing, it shares that one's owner, system,
   * component and environment.
   */
  readonly belongsTo?: string;
  /**
   * What of it could not be read this time, and is left out of the rest; its name is then what it would be
   * without its tags. What is not read is not gone: history says nothing of it, and the store keeps what it was
   * when it was last read. Tags are not among it: unread, they are undefined.
   */
  readonly unread?: readonly ResourcePart[];
  /**
   * Whether AWS made it and nobody can change, tag or delete it, such as default parameter groups.
   * Where its account has no owner it is nobody's, and does not count as unowned.
   */
  readonly isMadeByAws?: boolean;
}
