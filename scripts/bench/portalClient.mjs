/** A client of a running portal for benchmarks, in the name of a platform engineer of the sandbox. */
export async function portalClient(url) {
  const token = await signInWhenKnown(url, 'priya.patel');
  const headers = { Authorization: `Bearer ${token}` };
  const call = async (path, init, plugin = 'aws-inventory') => {
    const response = await fetch(`${url}/api/${plugin}${path}`, {
      ...init,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    if (!response.ok) {
      throw new Error(
        `${path} answers ${response.status}: ${await response.text()}`,
      );
    }
    return response.json();
  };
  return {
    headers,
    inventory: call,
    databases: path => call(path, undefined, 'rds-inspector'),
    recovery: path => call(path, undefined, 'dr-status'),
    /** All items of all pages. */
    async all(path, query) {
      const items = [];
      let cursor;
      do {
        const page = await call(
          `${path}?${new URLSearchParams([
            ...query,
            ...(cursor ? [['cursor', cursor]] : []),
          ])}`,
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return items;
    },
    summary: () => call('/resources/summary'),
    search: query => call(`/resources?${new URLSearchParams(query)}`),
    requestScan: scope =>
      call('/coverage/scan', { method: 'POST', body: JSON.stringify(scope) }),
  };
}

/** A portal that has just started does not know its users until the catalog has read them. */
async function signInWhenKnown(url, person) {
  const until = Date.now() + 300_000;
  for (;;) {
    const { response, error } = await signIn(url, person);
    if (response) {
      return response.backstageIdentity.token;
    }
    if (Date.now() > until) {
      throw new Error(`${person} cannot sign in: ${error?.message}`);
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

async function signIn(url, person) {
  const jar = new Map();
  const query = new URLSearchParams({
    env: 'development',
    scope: 'openid profile email',
    origin: url,
    flow: 'popup',
  });
  const page = await follow(jar, `${url}/api/auth/oidc/start?${query}`);
  const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1];
  const frame = await follow(jar, new URL(action, page.url).toString(), {
    method: 'POST',
    body: new URLSearchParams({ person }),
  });
  for (const [, text] of frame.text.matchAll(
    /decodeURIComponent\('([^']*)'\)/g,
  )) {
    const decoded = decodeURIComponent(text);
    if (decoded.startsWith('{')) {
      return JSON.parse(decoded);
    }
  }
  throw new Error(`The sign-in of ${person} ended without an answer`);
}

/** Follows redirects by hand, because cookies belong to the hop that sets them. */
async function follow(jar, url, init = {}) {
  const response = await fetch(url, {
    ...init,
    redirect: 'manual',
    headers: { cookie: [...jar].map(pair => pair.join('=')).join('; ') },
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
    jar.set(name, value);
  }
  const location = response.headers.get('location');
  if (location && response.status < 400) {
    await response.arrayBuffer();
    return follow(jar, new URL(location, url).toString());
  }
  return { url, text: await response.text() };
}
