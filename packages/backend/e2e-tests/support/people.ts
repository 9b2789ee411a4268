import { type APIRequestContext, expect, request } from '@playwright/test';

/** The people of the sandbox, by what they are to the portal. */
export const PEOPLE = {
  developer: 'olivia.ortega',
  platformEngineer: 'priya.patel',
  auditor: 'aaron.adler',
  nobody: 'nora.north',
} as const;

export type Persona = keyof typeof PEOPLE;

/**
 * Signs in as the browser does, through the portal's OpenID Connect sign-in. A portal that has just
 * started does not know its users until the catalog has read them, so it is tried again for a while.
 *
 * @returns the portal's token
 */
export async function signIn(
  baseURL: string,
  persona: Persona,
): Promise<string> {
  let token: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await trySignIn(baseURL, persona);
        token = answer.response?.backstageIdentity?.token;
        return answer.error?.message;
      },
      { timeout: 90_000 },
    )
    .toBeUndefined();
  if (!token) {
    throw new Error(`The sign-in of ${persona} gave no token`);
  }
  return token;
}

interface SignInAnswer {
  response?: { backstageIdentity?: { token: string } };
  error?: { message: string };
}

async function trySignIn(
  baseURL: string,
  persona: Persona,
): Promise<SignInAnswer> {
  const http = await request.newContext({ baseURL });
  try {
    const start = await http.get('/api/auth/oidc/start', {
      params: {
        env: 'development',
        scope: 'openid profile email',
        origin: baseURL,
        flow: 'popup',
      },
    });
    expect(start.ok()).toBe(true);
    const action = /<form method="post" action="([^"]+)"/.exec(
      await start.text(),
    )?.[1];
    expect(action).toBeDefined();
    const frame = await http.post(
      new URL(action ?? '', start.url()).toString(),
      { form: { person: PEOPLE[persona] } },
    );
    return answerOf(await frame.text());
  } finally {
    await http.dispose();
  }
}

function answerOf(frame: string): SignInAnswer {
  for (const [, encoded] of frame.matchAll(
    /decodeURIComponent\('([^']*)'\)/g,
  )) {
    const text = decodeURIComponent(encoded);
    if (text.startsWith('{')) {
      return JSON.parse(text);
    }
  }
  throw new Error(`The sign-in ended without an answer: ${frame}`);
}

/** A client of the portal's API in somebody's name, or in nobody's. */
export async function apiOf(
  baseURL: string,
  token: string | undefined,
): Promise<APIRequestContext> {
  return request.newContext({
    baseURL,
    extraHTTPHeaders: token ? { Authorization: `Bearer ${token}` } : {},
  });
}
