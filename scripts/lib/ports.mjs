import { createServer } from 'node:net';
import { UserError } from './say.mjs';

/** Fails with a sentence when something listens on one of the ports already. */
export async function requireFreePorts(ports) {
  for (const { port, what } of ports) {
    if (!(await isFree(port))) {
      throw new UserError(
        `Port ${port}, which the ${what} needs, is in use by another program (\`lsof -i :${port}\` names it; it may be another Meridian). Stop that program and start again.`,
      );
    }
  }
}

async function isFree(port) {
  const hosts = ['127.0.0.1', '0.0.0.0', '::'];
  for (const host of hosts) {
    if (!(await canListen(port, host))) {
      return false;
    }
  }
  return true;
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error => {
      if (error.code === 'EADDRINUSE') {
        resolve(false);
      } else if (
        error.code === 'EAFNOSUPPORT' ||
        error.code === 'EADDRNOTAVAIL'
      ) {
        resolve(true);
      } else if (error.code === 'EACCES') {
        reject(
          new UserError(
            `Your user may not listen on port ${port}. Choose one above 1024.`,
          ),
        );
      } else {
        reject(error);
      }
    });
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** A port that nothing listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
