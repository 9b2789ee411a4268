import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const REDIRECT_URI = 'http://localhost:7007/api/auth/oidc/handler/frame';

function run(...args: string[]): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--import',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'main.ts'),
      ...args,
    ],
    // Jest's own hooks and options are none of the sandbox's business.
    { env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

async function firstLine(
  stream: NodeJS.ReadableStream | null,
): Promise<string> {
  if (!stream) {
    throw new Error('The process has no such stream.');
  }
  for await (const line of createInterface({ input: stream })) {
    return line;
  }
  return '';
}

/** Fetches as a browser does: with its cookies, but stopping at redirects. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string | URL, form?: Record<string, string>) => {
    const response = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: {
        cookie: [...cookies]
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return {
      status: response.status,
      text: await response.text(),
      location: new URL(response.headers.get('location') ?? '', url),
    };
  };
}

describe('the sandbox process', () => {
  let sandbox: ChildProcess;
  let ready: string;
  let issuer: string;

  beforeAll(async () => {
    sandbox = run('--port', '0');
    ready = await firstLine(sandbox.stdout);
    issuer = `http://localhost:${/:(\d+) /.exec(ready)?.[1]}/_sandbox/oidc`;
  }, 60_000);

  afterAll(async () => {
    sandbox.kill('SIGTERM');
    const [exitCode] = await once(sandbox, 'exit');
    if (exitCode !== 0) {
      throw new Error(`SIGTERM ended the sandbox with ${exitCode}.`);
    }
  });

  it('says where it is', () => {
    expect(ready).toMatch(
      /^The sandbox is ready on http:\/\/127\.0\.0\.1:\d+ with \d+ AWS operations\.$/,
    );
  });

  it('signs people in, one after the other, and refreshes', async () => {
    const visit = browser();
    for (const person of ['olivia.ortega', 'priya.patel']) {
      const code = await signIn(visit, person);
      const tokens = await token({
        grant_type: 'authorization_code',
        code,
        redirect_uri: REDIRECT_URI,
      });
      const refreshed = await token({
        grant_type: 'refresh_token',
        refresh_token: String(tokens.refresh_token),
      });
      const user = await fetch(`${issuer}/me`, {
        headers: { authorization: `Bearer ${refreshed.access_token}` },
      });

      expect(await user.json()).toMatchObject({
        sub: person,
        email: `${person}@meridian.example`,
        email_verified: true,
      });
    }
  });

  it('takes nobody back to where it does not know', async () => {
    const answer = await browser()(
      authorizationUrl('http://localhost:6666/stolen'),
    );

    expect(answer.status).toBe(400);
    expect(answer.text).toContain('redirect_uri');
  });

  it('says in one sentence that its port is in use', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const second = run('--port', String(port));
    const [message, [exitCode]] = await Promise.all([
      firstLine(second.stderr),
      once(second, 'exit'),
    ]);
    other.close();

    expect(message).toBe(
      `Port ${port} is in use: stop what uses it, or choose another with --port.`,
    );
    expect(exitCode).toBe(1);
  }, 60_000);

  function authorizationUrl(redirectUri: string): URL {
    const url = new URL(`${issuer}/auth`);
    url.search = new URLSearchParams({
      client_id: 'meridian',
      response_type: 'code',
      scope: 'openid profile email offline_access',
      redirect_uri: redirectUri,
    }).toString();
    return url;
  }

  async function signIn(
    visit: ReturnType<typeof browser>,
    person: string,
  ): Promise<string> {
    const { location: page } = await visit(authorizationUrl(REDIRECT_URI));
    const { text } = await visit(page);
    expect(text).toContain(`value="${person}"`);
    const { location: resume } = await visit(page, { person });
    let answer = await visit(resume);
    if (answer.status === 200) {
      // The page that ends the session of whoever was signed in before submits itself.
      const [, action] = /action="([^"]+)"/.exec(answer.text) ?? [];
      const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(answer.text) ?? [];
      const { location } = await visit(action, { xsrf, logout: 'yes' });
      answer = await visit(location);
    }
    return answer.location.searchParams.get('code') ?? '';
  }

  async function token(
    form: Record<string, string>,
  ): Promise<Record<string, unknown>> {
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: {
        authorization: `Basic ${Buffer.from(
          'meridian:meridian-local-only',
        ).toString('base64')}`,
      },
    });
    return response.json();
  }
});
