import type { ReadFailure, Target } from '@meridian/aws-common';
import type { AwsSdkClient, AwsSdkClientConstructor } from '@meridian/aws-node';
import type { HumanDuration } from '@backstage/types';
import type { ObservedResource } from './ObservedResource';

/** What collectors may take of each other's reads, see {@link CollectContext.sharing}. */
export interface ReadSharing {
  /** The same object for all scans that share. */
  readonly scope: object;
  /** The id of the collector. It takes a read once, so that its next scan sees what is there then. */
  readonly collector: string;
  readonly maximumAgeMilliseconds: number;
  /** The time in milliseconds, by any clock that does not go back. */
  now(): number;
}

/** What a collector is given for one scan of one target. */
export interface CollectContext {
  readonly target: Target;
  /** The partition of the target's ARNs, for example `aws`. */
  readonly partition: string;
  /** Aborts when the scan's deadline passes or the portal shuts down. */
  readonly signal: AbortSignal;
  /** A metered client for the target. Calls that need an undeclared IAM action throw. */
  client<C extends AwsSdkClient>(constructor: AwsSdkClientConstructor<C>): C;
  /**
   * Says that something could not be read although the rest of the scan goes on: a record that
   * made no sense, tags that were denied. The scan becomes partial, so it deletes nothing,
   * and coverage shows the problem.
   */
  reportProblem(problem: CollectProblem): void;
  /**
   * Lets collectors of one service take a list of the target that another one read moments ago instead of
   * asking AWS again. Absent: every scan reads everything itself.
   */
  readonly sharing?: ReadSharing;
}

export interface CollectProblem extends ReadFailure {
  /** The resource it concerns, where it is known. */
  readonly arn?: string;
}

/**
 * Reads the resources of one AWS service from one account and Region.
 *
 * A collector streams: it yields a resource as soon as a page that holds it has arrived. It paginates
 * completely; an error that it throws makes the scan fail. It reads nothing that it did not declare.
 */
export interface AwsCollector {
  /** Unique, kebab-case, for example `rds-db-instances`. */
  readonly id: string;
  /** What it reads, for people: `RDS DB instances`. */
  readonly title: string;
  /** The IAM prefix of the service, for example `rds`. */
  readonly service: string;
  /** The CloudFormation names of the types that it yields. */
  readonly resourceTypes: readonly string[];
  /**
   * `regional`: once per account and Region. `global`: once per account.
   * `organization`: once, in the organization's management account.
   */
  readonly scope: 'regional' | 'global' | 'organization';
  /** Every IAM action that it may need; the portal's IAM policy is generated from them. */
  readonly iamActions: readonly string[];
  /** How often it runs unless config says otherwise. */
  readonly interval: HumanDuration;
  collect(context: CollectContext): AsyncIterable<ObservedResource>;
}
