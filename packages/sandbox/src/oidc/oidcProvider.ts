import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { Context } from 'oidc-provider';
import { PEOPLE } from './people';
import { providerConfiguration } from './providerConfiguration';
import { problemPage, signInPage } from './signInPage';

/** Where the identity provider lives on the sandbox's port. */
export const OIDC_PREFIX = '/_sandbox/oidc';

const INTERACTION = /^\/interaction\/([\w-]+)$/;

/**
 * Makes the OpenID Connect provider that people sign in with on a laptop.
 *
 * `oidc-provider` is an ES module, so it is loaded only here and only when asked for.
 *
 * @param options.origin - where browsers reach the sandbox, for example `http://localhost:4566`
 * @param options.redirectUris - where the portal takes people back to
 */
export async function createOidcProvider(options: {
  origin: string;
  redirectUris: readonly string[];
}): Promise<RequestListener> {
  const { Provider, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  policy.get('login')?.checks.add(alwaysAsk(interactionPolicy.Check));
  const provider = new Provider(
    `${options.origin}${OIDC_PREFIX}`,
    providerConfiguration({
      client: {
        clientId: 'meridian',
        clientSecret: 'meridian-local-only',
        redirectUris: options.redirectUris,
      },
      people: PEOPLE,
      signInUrl: uid => `${OIDC_PREFIX}/interaction/${uid}`,
      policy,
      renderProblem: problemPage,
    }),
  );
  const callback = provider.callback();

  const signIn = async (
    request: IncomingMessage,
    response: ServerResponse,
    uid: string,
  ) => {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      const action = `${OIDC_PREFIX}/interaction/${uid}`;
      sendPage(response, 200, signInPage(PEOPLE, action));
      return;
    }
    const chosen = new URLSearchParams(await readText(request)).get('person');
    const person = PEOPLE.find(({ id }) => id === chosen);
    if (!person) {
      sendPage(response, 400, problemPage('Nobody of that name works here.'));
      return;
    }
    await provider.interactionFinished(request, response, {
      login: { accountId: person.id, remember: true },
    });
  };

  return (request, response) => {
    const path = (request.url ?? '').slice(OIDC_PREFIX.length) || '/';
    const uid = INTERACTION.exec(path)?.[1];
    if (uid) {
      signIn(request, response, uid).catch(error =>
        sendPage(response, 400, problemPage(explain(error))),
      );
      return;
    }
    // The provider finds out by the difference where it is mounted.
    Object.assign(request, { originalUrl: request.url, url: path });
    callback(request, response);
  };
}

/** Lets people choose anew at every sign-in, so that one can see the portal as someone else. */
function alwaysAsk(
  Check: typeof import('oidc-provider').interactionPolicy.Check,
) {
  return new Check(
    'choose_person',
    'Someone has to be chosen.',
    ({ oidc }: Context) =>
      oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
}

function explain(error: unknown): string {
  return error instanceof Error && error.name === 'SessionNotFound'
    ? 'This sign-in is not known any more: it took too long, or the sandbox was restarted.'
    : String(error);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function sendPage(
  response: ServerResponse,
  statusCode: number,
  html: string,
): void {
  response
    .writeHead(statusCode, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(html);
}
