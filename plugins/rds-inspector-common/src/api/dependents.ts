/** A catalog entity that would notice if the database were gone. */
export interface DatabaseDependent {
  readonly entityRef: string;
  readonly kind: string;
  readonly name: string;
  readonly title?: string;
  /** The entity's own, for example `service`. */
  readonly type?: string;
  readonly lifecycle?: string;
  readonly owner?: string;
  readonly system?: string;
  /** 1: depends on the database itself. */
  readonly distance: number;
  /** The entity one step nearer to the database. */
  readonly viaEntityRef: string;
  /** Why it is one, for example `depends on`, `is part of`, `consumes`, `is tagged with`. */
  readonly relation: string;
}

/** The blast radius of a database, from the catalog. */
export interface DatabaseDependents {
  readonly arn: string;
  /** The entities that stand for the database and its group in the catalog. */
  readonly entityRefs: readonly string[];
  /** Nearest first. */
  readonly items: readonly DatabaseDependent[];
  /** Whether there are more than are listed. */
  readonly truncated: boolean;
  /** Why there may be more, a sentence each. */
  readonly notices: readonly string[];
}
