import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Context, interactionPolicy } from 'oidc-provider';
import { memoryAdapterFactory } from './MemoryAdapter';
import type { Person } from './people';

const SCOPES = 'openid profile email offline_access';
const DAY_SECONDS = 24 * 60 * 60;

/** The portal, as the identity provider knows it. */
export interface OidcClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** The configuration of `oidc-provider`: one client, the given people, no consent screen. */
export function providerConfiguration(options: {
  client: OidcClient;
  people: readonly Person[];
  /** Where the sign-in page of an interaction lives. */
  signInUrl: (uid: string) => string;
  policy: interactionPolicy.Policy;
  renderProblem: (problem: string) => string;
}): object {
  const { client, people } = options;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    adapter: memoryAdapterFactory(() => Date.now()),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: client.redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: {
      keys: [
        { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' },
      ],
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: SCOPES.split(' '),
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    // Clients that only read the ID token find the claims there, too.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: options.policy,
      url: (_context: Context, interaction: { uid: string }) =>
        options.signInUrl(interaction.uid),
    },
    // The specification wants `prompt=consent` for offline access; there is no consent here.
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    pkce: { required: () => false },
    loadExistingGrant: grantEverything,
    findAccount: (_context: Context, id: string) => account(people, id),
    renderError: (context: Context, out: { error_description?: string }) => {
      context.type = 'html';
      context.body = options.renderProblem(
        out.error_description ?? 'The request for a sign-in is not valid.',
      );
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 30 * DAY_SECONDS,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 30 * DAY_SECONDS,
      Session: 30 * DAY_SECONDS,
    },
  };
}

async function grantEverything({ oidc }: Context) {
  const { Grant } = oidc.provider;
  const grant = new Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}

function account(people: readonly Person[], id: string) {
  const person = people.find(candidate => candidate.id === id);
  return (
    person && {
      accountId: person.id,
      claims: async () => ({
        sub: person.id,
        name: person.name,
        preferred_username: person.id,
        email: person.email,
        email_verified: true,
      }),
    }
  );
}
