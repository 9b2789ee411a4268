import type { DBInstance } from '@aws-sdk/client-rds';
import { collection } from '../../core/Estate';
import type { WaitCause } from '../cloudwatch/databases/waits';

/** A statement that the clients of a database send, over and over. */
export interface Statement {
  /**
   * As the engine sees it, up to its full length. Literals make statements of their own that share
   * a digest; `$1` stands for a parameter, which is none.
   */
  readonly text: string;
  /** How much of what sessions wait for comes from it, by what it is heavy on. */
  readonly weights: Readonly<Partial<Record<WaitCause, number>>>;
  /** How long one call takes when nothing disturbs the database. */
  readonly milliseconds: number;
  readonly rowsPerCall: number;
  /** The service that sends it: one of {@link DatabaseWorkload.applications}. */
  readonly application: string;
  /** While the database is disturbed by this cause, most of what it waits for comes from here. */
  readonly surgesWith?: string;
}

/** A service that is connected to a database. */
export interface ClientApplication {
  /** What it calls itself: the `application_name` of its connections. */
  readonly name: string;
  readonly user: string;
  /** The addresses of its processes. */
  readonly hosts: readonly string[];
}

/** What is done on a database, and by whom. */
export interface DatabaseWorkload {
  readonly databaseName: string;
  readonly applications: readonly ClientApplication[];
  readonly statements: readonly Statement[];
}

/**
 * Tells what is done on an instance. Kept under `EVERYWHERE`; the first one counts.
 *
 * @param isWriter - readers are asked to read only
 */
export type WorkloadOf = (
  instance: DBInstance,
  isWriter: boolean,
) => DatabaseWorkload;

export const databaseWorkloads = collection<WorkloadOf>('pi.databaseWorkloads');
