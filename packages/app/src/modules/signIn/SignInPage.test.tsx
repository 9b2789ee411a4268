import { OAuth2, type OAuth2Session } from '@backstage/core-app-api';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInPage } from './SignInPage';
import { signInErrorSentence } from './signInErrorSentence';

const inAnHour = new Date(Date.now() + 3_600_000);

const session: OAuth2Session = {
  providerInfo: {
    idToken: 'id',
    accessToken: 'access',
    scopes: new Set(['openid']),
    expiresAt: inAnHour,
  },
  profile: { displayName: 'Priya' },
  backstageIdentity: {
    token: 'token',
    expiresAt: inAnHour,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/priya',
      ownershipEntityRefs: ['group:default/platform-engineering'],
    },
  },
};

function renderSignIn(answers: {
  /** What is left of an earlier visit. */
  refresh: () => Promise<OAuth2Session>;
  /** What the window of the provider ends with. */
  popup: () => Promise<OAuth2Session>;
  at?: string;
}) {
  const signedIn: IdentityApi[] = [];
  renderInTestApp(
    <SignInPage onSignInSuccess={identity => signedIn.push(identity)} />,
    {
      apis: [
        [
          oidcAuthApiRef,
          OAuth2.create({
            authConnector: {
              createSession: answers.popup,
              refreshSession: answers.refresh,
              removeSession: async () => {},
            },
          }),
        ],
      ],
      initialRouteEntries: [answers.at ?? '/'],
    },
  );
  return signedIn;
}

async function noSession(): Promise<OAuth2Session> {
  throw new Error('There is no session');
}

describe('the sign-in page', () => {
  it('takes up a session that still exists, without asking', async () => {
    const signedIn = renderSignIn({
      refresh: async () => session,
      popup: noSession,
    });
    await waitFor(() => expect(signedIn).toHaveLength(1));
    expect(await signedIn[0].getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/priya',
    });
  });

  it('signs in with one button, and offers no other way', async () => {
    const signedIn = renderSignIn({
      refresh: noSession,
      popup: async () => session,
    });
    const button = await screen.findByRole('button');
    expect(button).toHaveTextContent('Sign in with your organisation');
    await userEvent.click(button);
    await waitFor(() => expect(signedIn).toHaveLength(1));
  });

  it('says why the provider refused', async () => {
    renderSignIn({
      refresh: noSession,
      popup: async () => {
        throw new Error('No user in the catalog has this address.');
      },
    });
    await userEvent.click(await screen.findByRole('button'));
    expect(
      await screen.findByText('No user in the catalog has this address.'),
    ).toBeInTheDocument();
  });

  it('says nothing of a window that was closed on purpose', async () => {
    renderSignIn({
      refresh: noSession,
      popup: async () => {
        throw Object.assign(new Error('closed'), {
          name: 'PopupRejectedError',
        });
      },
    });
    await userEvent.click(await screen.findByRole('button'));
    expect(await screen.findByRole('button')).toBeEnabled();
    expect(screen.queryByText('You are not signed in')).not.toBeInTheDocument();
  });

  it('shows the refusal that a redirect brought back', async () => {
    renderSignIn({
      refresh: noSession,
      popup: noSession,
      at: '/?error=Access+was+denied',
    });
    expect(await screen.findByText('Access was denied')).toBeInTheDocument();
  });
});

describe('signInErrorSentence', () => {
  it.each([
    [new TypeError('Failed to fetch'), /backend does not answer/],
    [new Error('As the server says.'), /^As the server says\.$/],
    ['odd', /Try again/],
  ])('%#', (error, sentence) => {
    expect(signInErrorSentence(error)).toMatch(sentence);
  });
});
