import { businessRhythm, hashToUnit, noise } from '../rhythm';
import type { DatabaseActivity } from './activity';

/** What a session can wait for, as Performance Insights names it. */
export interface WaitEvent {
  /** `IO:DataFileRead`; `CPU` for sessions that wait for nothing. */
  readonly name: string;
  /** `IO`, `Lock`, `CPU`, … */
  readonly type: string;
  /** Which side of a statement makes it wait there. */
  readonly cause: WaitCause;
}

/** What a statement can be heavy on. */
export type WaitCause = 'cpu' | 'read' | 'commit' | 'lock' | 'client' | 'temp';

interface WaitModel extends WaitEvent {
  /** Sessions on average at a moment; what disturbs the database comes on top. */
  sessions(activity: DatabaseActivity, time: Date): number;
}

const CPU: WaitModel = {
  name: 'CPU',
  type: 'CPU',
  cause: 'cpu',
  sessions: (activity, time) =>
    (activity.capacity.vcpus * activity.cpuPercent(time) * 0.92) / 100,
};

/** By Little's law: those that come in a second times how long each takes. */
const reading = (activity: DatabaseActivity, time: Date) =>
  activity.readIops(time) * activity.readLatencySeconds(time);
const writing = (activity: DatabaseActivity, time: Date) =>
  activity.writeIops(time) * activity.writeLatencySeconds(time);
/** What comes with the work alone, and not with its hardware. */
const working =
  (perVcpu: number, salt: number) =>
  (activity: DatabaseActivity, time: Date): number =>
    perVcpu *
    activity.capacity.vcpus *
    activity.load(time) *
    Math.max(0, 1 + noise(activity.seed ^ salt, time));

const POSTGRES: readonly WaitModel[] = [
  CPU,
  wait('IO', 'DataFileRead', 'read', (a, t) => 0.6 * reading(a, t)),
  wait('Client', 'ClientRead', 'client', (a, t) => 0.003 * a.connections(t)),
  wait('Lock', 'transactionid', 'lock', working(0.008, 0x11)),
  wait('Lock', 'tuple', 'lock', working(0.003, 0x12)),
  wait('LWLock', 'BufferContent', 'cpu', working(0.006, 0x13)),
  wait('LWLock', 'LockManager', 'cpu', working(0.004, 0x14)),
  wait('IPC', 'ExecuteGather', 'read', working(0.006, 0x15)),
  wait('IO', 'BufFileWrite', 'temp', working(0.002, 0x16)),
  wait('Timeout', 'VacuumDelay', 'read', (a, t) =>
    a.isWriter ? 0.12 * Math.max(0, 1.4 - businessRhythm(t)) : 0,
  ),
];

/** The log of RDS is written by each instance. */
const RDS_POSTGRES: readonly WaitModel[] = [
  ...POSTGRES,
  wait('IO', 'WALSync', 'commit', (a, t) => 0.28 * writing(a, t)),
  wait('LWLock', 'WALWrite', 'commit', (a, t) => 0.22 * writing(a, t)),
  wait('IO', 'WALWrite', 'commit', (a, t) => 0.1 * writing(a, t)),
  wait('IPC', 'RecoveryConflictSnapshot', 'read', (a, t) =>
    a.isReplica && a.lagSeconds(t) > 60 ? 0.04 * a.capacity.vcpus : 0,
  ),
];

/** Aurora sends its log to the storage, and a commit waits until four of six have it. */
const AURORA_POSTGRES: readonly WaitModel[] = [
  ...POSTGRES,
  wait('IO', 'XactSync', 'commit', (a, t) => 0.55 * writing(a, t)),
  wait('IPC', 'ProcArrayGroupUpdate', 'commit', (a, t) => 0.05 * writing(a, t)),
];

const MYSQL: readonly WaitModel[] = [
  CPU,
  mysqlWait('io/table/sql/handler', 'read', (a, t) => 0.4 * reading(a, t)),
  mysqlWait(
    'io/file/innodb/innodb_data_file',
    'read',
    (a, t) => 0.2 * reading(a, t),
  ),
  mysqlWait(
    'io/file/innodb/innodb_log_file',
    'commit',
    (a, t) => 0.5 * writing(a, t),
  ),
  mysqlWait(
    'synch/cond/innodb/row_lock_wait_cond',
    'lock',
    working(0.008, 0x21),
  ),
  mysqlWait('synch/mutex/innodb/buf_pool_mutex', 'cpu', working(0.004, 0x22)),
];

/** The waits of an engine, in an order that never changes. */
export function waitEventsOf(activity: DatabaseActivity): readonly WaitEvent[] {
  return modelsOf(activity);
}

/**
 * The average active sessions at a moment, one number for each of {@link waitEventsOf}; undefined
 * while the engine does not answer.
 */
export function activeSessions(
  activity: DatabaseActivity,
  time: Date,
): number[] | undefined {
  const { isDown, waits } = activity.disturbanceAt(time);
  if (isDown) return undefined;
  const { vcpus } = activity.capacity;
  // No two minutes are alike, whatever the CPU says.
  const minute = Math.floor(time.getTime() / 60_000);
  return modelsOf(activity).map((model, index) => {
    const jitter = 0.9 + 0.2 * hashToUnit(activity.seed ^ (index + 1), minute);
    const extra = (waits?.[model.name] ?? 0) * vcpus;
    return (model.sessions(activity, time) + extra) * jitter;
  });
}

function modelsOf(activity: DatabaseActivity): readonly WaitModel[] {
  if (!activity.isPostgres) return MYSQL;
  return activity.isAurora ? AURORA_POSTGRES : RDS_POSTGRES;
}

function wait(
  type: string,
  event: string,
  cause: WaitCause,
  sessions: WaitModel['sessions'],
): WaitModel {
  return { name: `${type}:${event}`, type, cause, sessions };
}

function mysqlWait(
  name: string,
  cause: WaitCause,
  sessions: WaitModel['sessions'],
): WaitModel {
  const type = name.slice(0, name.indexOf('/'));
  return { name, type, cause, sessions };
}
