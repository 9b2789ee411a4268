import { createHash, randomBytes } from 'node:crypto';
import type { WireRequest } from './wire';
import { ACCOUNTS } from '../estate/organization';

/** Who signed a request, for which Region and service. Signatures are not verified. */
export interface Credential {
  readonly accountId: string;
  /** The principal, as IAM and STS name it. */
  readonly callerArn: string;
  /** Undefined when the request is not signed. */
  readonly region: string | undefined;
  /** The service's signing name; undefined when the request is not signed. */
  readonly signingName: string | undefined;
}

/** What a role session's token carries. */
export interface Session {
  readonly roleArn: string;
  readonly sessionName: string;
}

const TOKEN_PREFIX = 'sandbox.';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Reads the SigV4 credential scope from the header or from a presigned query. */
export function credentialOf(request: WireRequest): Credential {
  const scope =
    /Credential=([^,\s]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    request.query.get('X-Amz-Credential') ??
    undefined;
  const [accessKeyId, , region, signingName] = scope?.split('/') ?? [];
  const accountId =
    (accessKeyId && accountOfAccessKey(accessKeyId)) || ACCOUNTS.management;
  const token =
    request.headers['x-amz-security-token'] ??
    request.query.get('X-Amz-Security-Token');
  const session = token ? readSessionToken(token) : undefined;
  return {
    accountId,
    callerArn: session
      ? assumedRoleArn(session)
      : `arn:aws:iam::${accountId}:user/sandbox`,
    region: region || undefined,
    signingName: signingName || undefined,
  };
}

/**
 * Makes an access key id that tells its account.
 *
 * 12 decimal digits fit in 40 bits, which are 8 characters of base32; 4 more characters
 * make sure that a key from elsewhere is not taken for one of ours.
 */
export function accessKeyForAccount(accountId: string): string {
  const account = base32(Number(accountId), 8);
  const unique = [...randomBytes(4)].map(byte => BASE32[byte % 32]).join('');
  return `ASIA${account}${checksum(account)}${unique}`;
}

/** The account of an access key: encoded by us, or the 12-digit key itself; otherwise undefined. */
export function accountOfAccessKey(accessKeyId: string): string | undefined {
  if (/^\d{12}$/.test(accessKeyId)) {
    return accessKeyId;
  }
  const match = /^ASIA([A-Z2-7]{8})([A-Z2-7]{4})[A-Z2-7]{4}$/.exec(accessKeyId);
  if (!match || checksum(match[1]) !== match[2]) {
    return undefined;
  }
  const account = [...match[1]].reduce(
    (value, digit) => value * 32 + BASE32.indexOf(digit),
    0,
  );
  return String(account).padStart(12, '0');
}

/** The session token of a role session. */
export function sessionToken(session: Session): string {
  return (
    TOKEN_PREFIX + Buffer.from(JSON.stringify(session)).toString('base64url')
  );
}

/** The ARN under which a role session acts. */
export function assumedRoleArn(session: Session): string {
  const [, partition, , , accountId, resource] = session.roleArn.split(':');
  const roleName = resource.split('/').at(-1);
  return `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${session.sessionName}`;
}

function readSessionToken(token: string): Session | undefined {
  if (!token.startsWith(TOKEN_PREFIX)) {
    return undefined;
  }
  const [roleArn, sessionName] = sessionParts(token);
  return typeof roleArn === 'string' && typeof sessionName === 'string'
    ? { roleArn, sessionName }
    : undefined;
}

function sessionParts(token: string): unknown[] {
  const text = Buffer.from(
    token.slice(TOKEN_PREFIX.length),
    'base64url',
  ).toString();
  // Only whole tokens of ours are JSON; anything else is as good as no token.
  const match = /^\{"roleArn":"([^"\\]+)","sessionName":"([^"\\]+)"\}$/.exec(
    text,
  );
  return match ? match.slice(1) : [];
}

function checksum(account: string): string {
  const digest = createHash('sha256').update(`sandbox ${account}`).digest();
  return base32(digest.readUInt32BE(0) % 32 ** 4, 4);
}

function base32(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place++) {
    text = BASE32[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
