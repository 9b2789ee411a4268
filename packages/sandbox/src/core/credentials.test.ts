import {
  accessKeyForAccount,
  accountOfAccessKey,
  assumedRoleArn,
  credentialOf,
  sessionToken,
} from './credentials';
import type { WireRequest } from './wire';

const request = (headers: Record<string, string>, query = ''): WireRequest => ({
  method: 'POST',
  path: '/',
  query: new URLSearchParams(query),
  headers,
  body: Buffer.alloc(0),
});

describe('accessKeyForAccount', () => {
  it.each(['000000000000', '111122223333', '999999999999'])(
    'tells the account %s again',
    accountId => {
      const key = accessKeyForAccount(accountId);

      expect(key).toMatch(/^ASIA[A-Z2-7]{16}$/);
      expect(accountOfAccessKey(key)).toBe(accountId);
    },
  );

  it('makes different keys for one account', () => {
    const keys = Array.from({ length: 20 }, () =>
      accessKeyForAccount('111122223333'),
    );

    expect(new Set(keys).size).toBeGreaterThan(15);
  });
});

describe('accountOfAccessKey', () => {
  it.each([
    ['555566667777', '555566667777'],
    ['AKIAIOSFODNN7EXAMPLE', undefined],
    ['ASIAIOSFODNN7EXAMPLE', undefined],
    ['test', undefined],
  ])('reads %s as %s', (key, accountId) => {
    expect(accountOfAccessKey(key)).toBe(accountId);
  });
});

describe('credentialOf', () => {
  const scope = '555566667777/20260101/us-west-2/rds/aws4_request';

  it('reads the scope of a signed request', () => {
    expect(
      credentialOf(
        request({
          authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
        }),
      ),
    ).toEqual({
      accountId: '555566667777',
      callerArn: 'arn:aws:iam::555566667777:user/sandbox',
      region: 'us-west-2',
      signingName: 'rds',
    });
  });

  it('reads the scope of a presigned request', () => {
    expect(
      credentialOf(
        request({}, `X-Amz-Credential=${encodeURIComponent(scope)}`),
      ),
    ).toMatchObject({ accountId: '555566667777', region: 'us-west-2' });
  });

  it('takes an unsigned request for the management account', () => {
    expect(credentialOf(request({}))).toMatchObject({
      accountId: '111122223333',
      region: undefined,
      signingName: undefined,
    });
  });

  it('names the role session of a session token', () => {
    const session = {
      roleArn: 'arn:aws:iam::555566667777:role/path/MeridianReadOnly',
      sessionName: 'portal',
    };

    expect(
      credentialOf(request({ 'x-amz-security-token': sessionToken(session) }))
        .callerArn,
    ).toBe(assumedRoleArn(session));
    expect(assumedRoleArn(session)).toBe(
      'arn:aws:sts::555566667777:assumed-role/MeridianReadOnly/portal',
    );
  });

  it('does not trip over a session token from elsewhere', () => {
    expect(
      credentialOf(request({ 'x-amz-security-token': 'sandbox.bm90IGpzb24' }))
        .callerArn,
    ).toBe('arn:aws:iam::111122223333:user/sandbox');
  });
});
