import type { DBInstance } from '@aws-sdk/client-rds';
import {
  incidentsBetween,
  type Incident,
} from '../../../estate/databases/incidents';
import { stableNumber } from '../../../estate/ids';
import { splitRdsArn } from '../arns';

const SECOND_MILLISECONDS = 1000;
const CHECKPOINT_SECONDS = 300;

const SLOW_STATEMENTS = [
  'SELECT o.id, o.status, o.total FROM orders o WHERE o.customer_id = $1 ORDER BY o.created_at DESC LIMIT 50',
  'UPDATE sessions SET last_seen_at = now() WHERE id = $1',
  'SELECT count(*) FROM audit_entries WHERE created_at > $1',
  'INSERT INTO outbox (topic, key, payload) VALUES ($1, $2, $3)',
];

interface Line {
  readonly time: number;
  readonly text: string;
}

/** What an instance wrote into its log between two times: the same whenever it is asked for. */
export function logTextOf(instance: DBInstance, from: Date, to: Date): string {
  const lines = [
    ...checkpoints(from, to),
    ...slowStatements(instance, from, to),
    ...incidentLines(instance, from, to),
  ].sort((a, b) => a.time - b.time);
  return lines.map(({ text }) => `${text}\n`).join('');
}

function checkpoints(from: Date, to: Date): Line[] {
  const step = CHECKPOINT_SECONDS * SECOND_MILLISECONDS;
  const found: Line[] = [];
  for (let time = from.getTime(); time < to.getTime(); time += step) {
    const buffers = 40 + stableNumber(`checkpoint/${time}`, 900);
    found.push(
      line(time, 'LOG:  checkpoint starting: time'),
      line(
        time + 9 * SECOND_MILLISECONDS,
        `LOG:  checkpoint complete: wrote ${buffers} buffers (0.1%); 0 WAL file(s) added, 0 removed, 1 recycled; write=8.914 s, sync=0.011 s, total=8.963 s`,
      ),
    );
  }
  return found.filter(({ time }) => time < to.getTime());
}

function slowStatements(instance: DBInstance, from: Date, to: Date): Line[] {
  const seed = `${instance.DBInstanceArn}/${from.getTime()}/slow`;
  const hour = 3600;
  return Array.from({ length: stableNumber(seed, 7) }, (_, index) => {
    const second = stableNumber(`${seed}/${index}/second`, hour);
    const duration = 1000 + stableNumber(`${seed}/${index}/duration`, 4000);
    const statement =
      SLOW_STATEMENTS[
        stableNumber(`${seed}/${index}/statement`, SLOW_STATEMENTS.length)
      ];
    return line(
      from.getTime() + second * SECOND_MILLISECONDS,
      `LOG:  duration: ${duration}.${stableNumber(
        `${seed}/${index}`,
        900,
      )} ms  execute <unnamed>: ${statement}`,
      client(instance),
    );
  }).filter(({ time }) => time < to.getTime());
}

function incidentLines(instance: DBInstance, from: Date, to: Date): Line[] {
  const { accountId, region } = splitRdsArn(instance.DBInstanceArn ?? '');
  return incidentsBetween({ accountId, region, from, to })
    .filter(({ instances }) =>
      instances.includes(instance.DBInstanceIdentifier ?? ''),
    )
    .flatMap(incident => linesOfIncident(instance, incident))
    .filter(({ time }) => time >= from.getTime() && time < to.getTime());
}

function linesOfIncident(instance: DBInstance, incident: Incident): Line[] {
  const start = incident.startedAt.getTime();
  const end = incident.endedAt.getTime();
  switch (incident.kind) {
    case 'connection-storm':
      return everyMinute(start, end).map(time =>
        line(
          time,
          'LOG:  could not receive data from client: Connection reset by peer',
          client(instance),
        ),
      );
    case 'slow-queries':
      return everyMinute(start, end).map(time =>
        line(
          time,
          `LOG:  duration: ${
            9000 + stableNumber(`${time}`, 20_000)
          }.118 ms  execute <unnamed>: SELECT * FROM records.entries WHERE external_reference = $1`,
          client(instance),
        ),
      );
    case 'storage-nearly-full':
      return everyMinute(start, end)
        .filter((_, index) => index % 10 === 0)
        .map(time =>
          line(
            time,
            `LOG:  temporary file: path "base/pgsql_tmp/pgsql_tmp${
              1000 + stableNumber(`${time}`, 9000)
            }.0", size 1073741824`,
            client(instance),
          ),
        );
    case 'replica-lag':
      return [
        line(
          start + (end - start) * 0.3,
          'ERROR:  canceling statement due to conflict with recovery',
          client(instance),
        ),
      ];
    case 'restart':
      return [
        line(
          start,
          'LOG:  server process (PID 18211) was terminated by signal 9: Killed',
        ),
        ...restartLines(start + 60 * SECOND_MILLISECONDS),
      ];
    case 'cluster-failover':
    case 'multi-az-failover':
    case 'maintenance':
      return [
        line(start, 'LOG:  received fast shutdown request'),
        line(
          start,
          'FATAL:  terminating connection due to administrator command',
          client(instance),
        ),
        ...restartLines(start + 40 * SECOND_MILLISECONDS),
      ];
    default:
      return [];
  }
}

function restartLines(time: number): Line[] {
  return [
    line(time, 'LOG:  database system was interrupted; last known up'),
    line(
      time + 8 * SECOND_MILLISECONDS,
      'LOG:  database system is ready to accept connections',
    ),
  ];
}

function everyMinute(start: number, end: number): number[] {
  const minute = 60 * SECOND_MILLISECONDS;
  return Array.from(
    { length: Math.ceil((end - start) / minute) },
    (_, index) => start + index * minute,
  );
}

/** Where a statement came from, as `log_line_prefix` of RDS puts it: host(port):user@database. */
function client({ MasterUsername, DBName }: DBInstance): string {
  return `10.0.11.27(48210):${MasterUsername}@${DBName ?? 'postgres'}`;
}

function line(time: number, message: string, from: string = '@'): Line {
  const stamp = new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  return {
    time,
    text: `${stamp} UTC:${from}:[${4000 + (time % 900)}]:${message}`,
  };
}
