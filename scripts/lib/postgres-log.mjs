import { explainFileFailure } from './failures.mjs';

const BEGIN_ANEW =
  'to begin with an empty database; the next scans fill it again';

/** What the last lines of a server that ended mean, and what to do. */
export function explainServerFailure(log, { data, port }) {
  if (/could not bind .*|could not create any TCP\/IP sockets/.test(log)) {
    return `Port ${port}, which PostgreSQL needs, is in use by another program. Stop that program or choose another port with \`npm start -- --postgres-port <port>\`.`;
  }
  if (/No space left on device/.test(log)) {
    return `The disk that holds ${data} is full. Make room and start again.`;
  }
  if (
    /lock file "postmaster.pid" already exists|shared memory block .* still in use/.test(
      log,
    )
  ) {
    return `Another PostgreSQL still runs on ${data}. Stop it and start again.`;
  }
  if (/wrong ownership|Permission denied/.test(log)) {
    return `The database in ${data} belongs to another user. Start as that user, or delete the folder ${BEGIN_ANEW}.`;
  }
  if (/incompatible with server/.test(log)) {
    return `The database in ${data} was made by another version of PostgreSQL. Delete the folder ${BEGIN_ANEW}.`;
  }
  return `PostgreSQL cannot use ${data}, which looks damaged (${lastError(
    log,
  )}). Delete the folder ${BEGIN_ANEW}.`;
}

/** What it means that the files of a server could not be made. */
export function explainPostgresFailure(error) {
  return (
    explainFileFailure(error) ??
    `PostgreSQL could not be started: ${error.message}`
  );
}

function lastError(log) {
  const lines = log.trim().split('\n');
  return (
    lines.filter(line => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ??
    lines.at(-1)
  ).replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}
