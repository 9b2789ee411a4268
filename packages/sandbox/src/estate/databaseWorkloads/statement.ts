import type { Statement } from '../../aws/pi/collections';

/** How a statement is written down: the rest follows from its nature. */
export interface StatementOptions {
  readonly text: string;
  /** Its share beside the other statements of its database. */
  readonly share: number;
  readonly milliseconds: number;
  readonly rows?: number;
  readonly surgesWith?: string;
}

/** The statements of a service. */
export interface ServiceStatements {
  readonly application: string;
  readonly statements: readonly Statement[];
}

/** What is looked up by its key: fast, on the CPU. */
export const lookup = (options: StatementOptions) =>
  make(options, { cpu: 1, read: 0.5, client: 1 });

/** What reads much: from the storage, and sorts on disk. */
export const scan = (options: StatementOptions) =>
  make(options, { cpu: 1, read: 2, client: 0.5, temp: 1 });

/** What changes rows, and waits for others that change them. */
export const change = (options: StatementOptions) =>
  make(options, { cpu: 0.5, read: 0.3, commit: 0.3, lock: 1, client: 0.5 });

/** What ends a transaction. */
export const commit = (options: StatementOptions) =>
  make(options, { cpu: 0.2, commit: 6, lock: 0.05, client: 0.2 });

/** The statements of a service, with its name on them. */
export function ofService(
  application: string,
  statements: ReadonlyArray<Omit<Statement, 'application'>>,
): Statement[] {
  return statements.map(statement => ({ ...statement, application }));
}

function make(
  { share, rows = 1, ...rest }: StatementOptions,
  weights: Statement['weights'],
): Omit<Statement, 'application'> {
  return {
    ...rest,
    rowsPerCall: rows,
    weights: Object.fromEntries(
      Object.entries(weights).map(([cause, weight]) => [cause, weight * share]),
    ),
  };
}
