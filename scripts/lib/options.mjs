import { UserError } from './say.mjs';

export const HELP = `Usage: npm start -- [options]

  --no-sandbox      use the AWS credentials of this terminal instead of the sandbox
  --no-postgres     use the PostgreSQL that POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER,
                    POSTGRES_PASSWORD and POSTGRES_DATABASE name instead of one of the clone's own
  --postgres-port   port of the clone's own PostgreSQL (default 5455)
  --help            print this
`;

const POSTGRES_VARIABLES = [
  'POSTGRES_HOST',
  'POSTGRES_PORT',
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
  'POSTGRES_DATABASE',
];

/**
 * Reads the options of `npm start`. Every Node that can start the script can read them, so a mistake is
 * found before anything is fetched.
 */
export function readOptions(args, env) {
  const options = {
    sandbox: true,
    postgres: true,
    postgresPort: 5455,
    help: false,
  };
  const rest = [...args];
  while (rest.length > 0) {
    const [name, inline] = splitOnce(rest.shift());
    if (name === '--postgres-port') {
      options.postgresPort = readPort(inline ?? rest.shift());
    } else if (name === '--no-sandbox') {
      options.sandbox = false;
    } else if (name === '--no-postgres') {
      options.postgres = false;
    } else if (name === '--help' || name === '-h') {
      options.help = true;
    } else {
      throw new UserError(`Unknown option ${name}.\n\n${HELP}`);
    }
  }
  const missing = POSTGRES_VARIABLES.filter(name => !env[name]);
  if (!options.postgres && !options.help && missing.length > 0) {
    throw new UserError(
      `--no-postgres needs to know your PostgreSQL: set ${missing.join(', ')}.`,
    );
  }
  return options;
}

function splitOnce(arg) {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function readPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65535) {
    throw new UserError(
      `--postgres-port wants a port from 1024 to 65535${
        text === undefined ? '' : `, not ${text}`
      }.`,
    );
  }
  return port;
}
