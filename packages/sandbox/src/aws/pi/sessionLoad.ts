import type { DatabaseActivity } from '../cloudwatch/databases/activity';
import {
  activeSessions,
  waitEventsOf,
  type WaitEvent,
} from '../cloudwatch/databases/waits';
import { hashToUnit, noise, seedOf } from '../cloudwatch/rhythm';
import type { DatabaseWorkload, Statement } from './collections';
import type { Facet, NamedStatement } from './dimensions';
import { sqlId, tokenize } from './sqlText';

/** How many times as much comes from a statement while it is the cause of what goes on. */
const SURGE = 25;
/** What sessions do that run no statement, beside all statements together. */
const BACKGROUND_WEIGHT = 0.05;

interface Part
  extends Pick<Facet, 'statement' | 'application' | 'sessionType'> {
  readonly seed: number;
  readonly weights: Statement['weights'];
  readonly surgesWith: string | undefined;
}

const BACKGROUND: Part = {
  statement: undefined,
  application: undefined,
  sessionType: 'autovacuum worker',
  seed: seedOf('background'),
  surgesWith: undefined,
  weights: {
    cpu: BACKGROUND_WEIGHT,
    read: BACKGROUND_WEIGHT * 2,
    commit: BACKGROUND_WEIGHT,
    lock: 0.001,
    client: 0.001,
    temp: 0.001,
  },
};

/**
 * The active sessions of one instance, divided by what they wait for and what they run. Every
 * division adds up to the same total, which is the one that CloudWatch knows as `DBLoad`.
 */
export class SessionLoad {
  readonly waits: readonly WaitEvent[];
  private readonly parts: readonly Part[];

  constructor(
    readonly activity: DatabaseActivity,
    readonly workload: DatabaseWorkload,
  ) {
    this.waits = waitEventsOf(activity);
    this.parts = [
      ...workload.statements.map(statement => partOf(statement, workload)),
      BACKGROUND,
    ];
  }

  /**
   * What the sessions can be divided into, in an order that never changes.
   *
   * @param byHost - also by client; it multiplies the work
   */
  facets(byHost: boolean): Facet[] {
    const { databaseName } = this.workload;
    return this.waits.flatMap(wait =>
      this.parts.flatMap(({ statement, application, sessionType }) =>
        (byHost ? hostsOf(application?.hosts) : [undefined]).map(host => ({
          wait,
          statement,
          application,
          host,
          sessionType,
          databaseName,
        })),
      ),
    );
  }

  /**
   * The active sessions at a moment, one number for each of {@link facets}; undefined where there is
   * nothing to count: before the instance was there, while it is stopped or does not answer.
   */
  at(time: Date, byHost: boolean): number[] | undefined {
    const { InstanceCreateTime, DBInstanceStatus } = this.activity.instance;
    if (InstanceCreateTime && time < InstanceCreateTime) return undefined;
    if (DBInstanceStatus === 'stopped') return undefined;
    const sessions = activeSessions(this.activity, time);
    if (!sessions) return undefined;
    const { cause } = this.activity.disturbanceAt(time);
    const moods = this.parts.map(
      ({ seed, surgesWith }) =>
        (1 + 0.35 * noise(seed, time)) *
        (surgesWith !== undefined && surgesWith === cause ? SURGE : 1),
    );
    return this.waits.flatMap((wait, index) =>
      this.divide(wait, sessions[index] ?? 0, moods, byHost),
    );
  }

  private divide(
    wait: WaitEvent,
    sessions: number,
    moods: readonly number[],
    byHost: boolean,
  ): number[] {
    const shares = this.parts.map(
      ({ weights }, index) => (weights[wait.cause] ?? 0) * (moods[index] ?? 0),
    );
    const all = shares.reduce((sum, share) => sum + share, 0);
    return this.parts.flatMap(({ application, seed }, index) => {
      const load = (sessions * (shares[index] ?? 0)) / all;
      return byHost ? spread(load, hostsOf(application?.hosts), seed) : [load];
    });
  }
}

function partOf(statement: Statement, workload: DatabaseWorkload): Part {
  return {
    statement: nameStatement(statement.text),
    application: workload.applications.find(
      ({ name }) => name === statement.application,
    ),
    sessionType: 'client backend',
    seed: seedOf(statement.text),
    weights: statement.weights,
    surgesWith: statement.surgesWith,
  };
}

/** A statement's names, and those of its digest. */
export function nameStatement(text: string): NamedStatement {
  const digest = tokenize(text);
  return { text, id: sqlId(text), digest, digestId: sqlId(`digest:${digest}`) };
}

function hostsOf(
  hosts: readonly string[] | undefined,
): readonly (string | undefined)[] {
  return hosts?.length ? hosts : [undefined];
}

/** Not all clients are equally busy. */
function spread(
  load: number,
  hosts: readonly (string | undefined)[],
  seed: number,
): number[] {
  const weights = hosts.map((_, index) => 0.6 + 0.8 * hashToUnit(seed, index));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => (load * weight) / all);
}
