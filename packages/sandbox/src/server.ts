import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVERYWHERE } from './aws/cloudwatch/collections';
import { incidents, roleChanges } from './aws/recovery/collections';
import { applyFaults, ConnectionRefused } from './control/applyFaults';
import { Clock } from './control/Clock';
import { ControlApi, CONTROL_PREFIX } from './control/ControlApi';
import { Faults } from './control/Faults';
import { Incidents } from './control/Incidents';
import { RequestLog } from './control/RequestLog';
import { RoleChanges } from './control/RoleChanges';
import type { AwsHandlers } from './core/AwsHandlers';
import type { Estate } from './core/Estate';
import { readWireRequest } from './core/httpBody';
import { SandboxAws } from './core/SandboxAws';
import { SERVICE_MODELS } from './core/serviceModels';
import type { WireResponse } from './core/wire';

/** What a sandbox is made of. */
export interface SandboxOptions {
  /** What exists in its AWS organization. */
  estate: Estate;
  /** Functions that register the handlers of its AWS services. */
  services: ReadonlyArray<(aws: AwsHandlers) => void>;
  /** What is wrong in the estate on purpose, for tests that compare what was found with it. */
  imperfections?: readonly object[];
  /** Real time by default. */
  clock?: Clock;
  /** Defaults to any free port. */
  port?: number;
  /** Defaults to `127.0.0.1`. */
  host?: string;
  /** Where defects of the sandbox are reported; standard error by default. */
  onDefect?: (what: string, error: unknown) => void;
}

/** A sandbox that can be started and stopped once. */
export interface Sandbox {
  /**
   * Listens.
   *
   * @throws the system's error when the port is taken or not allowed
   */
  start(): Promise<void>;
  /** Cuts all connections and ends. */
  stop(): Promise<void>;
  /** Adds something that lives on the same port under a path prefix; it sees requests unread. */
  mount(prefix: string, listener: RequestListener): void;
  /** For example `http://127.0.0.1:4566`; only valid after `start`. */
  readonly url: string;
  /** The AWS operations that are answered, as `namespace#name`. */
  readonly operations: readonly string[];
}

/** Makes a sandbox: the AWS services, the control API and whatever is mounted beside them. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { estate, clock = new Clock(), host = '127.0.0.1' } = options;
  const onDefect = options.onDefect ?? reportToStandardError;
  const mounts = new Map<string, RequestListener>();
  const faults = new Faults();
  const log = new RequestLog(() => new Date());
  const aws = new SandboxAws({
    services: SERVICE_MODELS,
    estate,
    now: () => clock.now(),
    intercept: applyFaults(faults, log),
    onDefect,
  });
  options.services.forEach(register => register(aws));
  const operations = aws.operations();
  const control = new ControlApi({
    faults,
    incidents: new Incidents(
      estate.of(incidents, EVERYWHERE, EVERYWHERE),
      faults,
      () => clock.now(),
    ),
    roleChanges: new RoleChanges(
      estate.of(roleChanges, EVERYWHERE, EVERYWHERE),
    ),
    clock,
    log,
    imperfections: options.imperfections ?? [],
    describe: () => ({ operations: operations.length, ...clock.state() }),
  });

  const respond = async (
    message: IncomingMessage,
    response: ServerResponse,
  ) => {
    const request = await readWireRequest(message);
    const isControl =
      request.path === CONTROL_PREFIX ||
      request.path.startsWith(`${CONTROL_PREFIX}/`);
    send(
      message,
      response,
      isControl ? control.handle(request) : await aws.handle(request),
    );
  };
  const server = createServer((message, response) => {
    for (const [prefix, listener] of mounts) {
      if (message.url?.startsWith(prefix)) {
        listener(message, response);
        return;
      }
    }
    respond(message, response).catch(error => {
      if (!(error instanceof ConnectionRefused) && !response.destroyed) {
        onDefect(`${message.method} ${message.url}`, error);
      }
      message.socket.destroy();
    });
  });
  // Clients keep connections for longer than Node's default of five seconds.
  server.keepAliveTimeout = 65_000;

  return {
    operations,
    mount: (prefix, listener) => {
      mounts.set(prefix, listener);
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, host, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
    get url() {
      const address = server.address();
      if (!isInet(address)) {
        throw new Error('The sandbox has no address before it is started.');
      }
      return `http://${host}:${address.port}`;
    },
  };
}

function send(
  message: IncomingMessage,
  response: ServerResponse,
  { statusCode, headers, body }: WireResponse,
): void {
  response.writeHead(statusCode, {
    ...headers,
    // The answer to HEAD has the length of what GET would send, and S3's own goes first.
    'content-length': headers['content-length'] ?? body.byteLength,
  });
  response.end(message.method === 'HEAD' ? undefined : body);
}

function isInet(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function reportToStandardError(what: string, error: unknown): void {
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`The sandbox failed at ${what}: ${detail}\n`);
}
