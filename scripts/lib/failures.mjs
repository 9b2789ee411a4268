const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ERR_SOCKET|RequestError|socket hang up|network timeout/;
const CERTIFICATE =
  /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY_LEAF|unable to (get|verify)[a-z ]* (issuer )?certificate|self[- ]signed certificate/i;
const RIGHTS = /EACCES|EPERM|EROFS/;
const DISK = /ENOSPC|no space left on device/i;

const DISK_FULL =
  'The disk is full. Make room (an installation needs about 3 GB) and start again.';
const UNTRUSTED =
  'The certificate of the npm registry is not trusted on this machine. If a proxy of your company stands between, set NODE_EXTRA_CA_CERTS to the file with its certificate and start again.';

const INSTALL_FAILURES = [
  [DISK, () => DISK_FULL],
  [
    /YN0028|lockfile would have been modified/,
    () =>
      'yarn.lock does not fit the package.json files. Run `git checkout yarn.lock`; if you changed dependencies on purpose, run `yarn install` and commit the new yarn.lock.',
  ],
  [
    /YN0018|expected checksum/,
    () =>
      'A downloaded package does not have the checksum in yarn.lock. Run `git checkout yarn.lock` and delete ~/.yarn/berry/cache, then start again.',
  ],
  [
    // A lock file can be damaged so that Yarn itself stumbles over it.
    /YAMLException|YN0047|Syntax ?Error|setupResolutions|YN0076.*lockfile/i,
    () =>
      'yarn.lock cannot be read; it is damaged or holds merge conflicts. Run `git checkout yarn.lock` and start again.',
  ],
  [CERTIFICATE, () => UNTRUSTED],
  [
    NETWORK,
    () =>
      'The npm registry cannot be reached to install dependencies. Check the network and proxy, then start again; what is downloaded already is kept.',
  ],
  [
    /YN0041|YN0033|Response Code: 40[13]/,
    () =>
      'The npm registry refused access. Sign in to it (YARN_NPM_AUTH_TOKEN) or set YARN_NPM_REGISTRY_SERVER to one that is open, then start again.',
  ],
  [
    /YN0035|Response Code: [45]\d\d/,
    () =>
      'The npm registry could not deliver every package in yarn.lock. Start again later, or set YARN_NPM_REGISTRY_SERVER to another registry.',
  ],
  [
    RIGHTS,
    () =>
      'Yarn may not write into this clone or its cache. Give your user the right to write there, then start again.',
  ],
];

/** What a failed `yarn install --immutable` means, and what to do. */
export function explainInstallFailure(output, log) {
  return (
    explain(INSTALL_FAILURES, output) ??
    `Installing dependencies failed; what Yarn wrote is in ${log}.`
  );
}

/** What a failed `npm install` of a tool means, and what to do. */
export function explainNpmFailure(output, specifier, folder) {
  const failures = [
    [DISK, () => DISK_FULL],
    [CERTIFICATE, () => UNTRUSTED],
    [
      NETWORK,
      () =>
        `npm could not reach its registry to fetch ${specifier}. Check the network and proxy (npm config get proxy), then start again.`,
    ],
    [
      /E404|ETARGET/,
      () =>
        `npm's registry does not have ${specifier} for this machine. Install Node 22 or 24 yourself and start again.`,
    ],
    [
      RIGHTS,
      () =>
        `npm may not write into ${folder}. Give your user the right to write into the clone, then start again.`,
    ],
  ];
  return (
    explain(failures, output) ??
    `npm could not fetch ${specifier}: ${output
      .trim()
      .split('\n')
      .slice(-3)
      .join(' ')}`
  );
}

/** What it means that a file could not be written; nothing when the error is about something else. */
export function explainFileFailure({ code, path }) {
  if (RIGHTS.test(code) && path) {
    return `Your user may not write ${path}. Give it the right to, or start as the user who owns it.`;
  }
  if (DISK.test(code)) {
    return DISK_FULL;
  }
  return undefined;
}

function explain(failures, output) {
  return failures.find(([pattern]) => pattern.test(output))?.[1]();
}
