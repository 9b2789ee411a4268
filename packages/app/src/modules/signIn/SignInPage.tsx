import { UserIdentity } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type BackstageUserIdentity,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Button, Text } from '@backstage/ui';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { MeridianMark } from '../nav/MeridianMark';
import { oidcAuthApiRef } from './oidcAuthApi';
import { signInErrorSentence } from './signInErrorSentence';
import styles from './SignInPage.module.css';

type Phase =
  | { name: 'looking-for-session' }
  | { name: 'waiting-for-person'; problem?: string }
  | { name: 'signing-in' };

/**
 * Offers the one way in: the organisation's own identity provider.
 *
 * A session that still exists is taken up without asking, so that a reload does not sign out.
 */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const authApi = useApi(oidcAuthApiRef);
  const configApi = useApi(configApiRef);
  const [searchParams] = useSearchParams();
  // Where the sign-in runs as a redirect, the backend hands its refusal back in the address.
  const refusal = searchParams.get('error');
  const [phase, setPhase] = useState<Phase>({ name: 'looking-for-session' });

  const enter = useCallback(
    async (identity: BackstageUserIdentity) => {
      onSignInSuccess(
        UserIdentity.create({
          identity,
          authApi,
          profile: await authApi.getProfile(),
        }),
      );
    },
    [authApi, onSignInSuccess],
  );

  useEffect(() => {
    let abandoned = false;
    authApi
      .getBackstageIdentity({ optional: true })
      .then(async session => {
        if (abandoned) return;
        if (session) {
          await enter(session.identity);
        } else {
          setPhase({
            name: 'waiting-for-person',
            problem: refusal ?? undefined,
          });
        }
      })
      .catch(error => {
        if (!abandoned) {
          setPhase({
            name: 'waiting-for-person',
            problem: refusal ?? signInErrorSentence(error),
          });
        }
      });
    return () => {
      abandoned = true;
    };
  }, [authApi, enter, refusal]);

  const signIn = async () => {
    setPhase({ name: 'signing-in' });
    try {
      const session = await authApi.getBackstageIdentity({
        instantPopup: true,
      });
      if (!session) {
        throw new Error(
          'The identity provider knows you, but the portal has no sign-in resolver for it. Ask the platform team to set auth.providers.oidc.signIn.',
        );
      }
      await enter(session.identity);
    } catch (error) {
      setPhase({
        name: 'waiting-for-person',
        problem: signInErrorSentence(error),
      });
    }
  };

  if (phase.name === 'looking-for-session') {
    return (
      <main className={styles.page} aria-busy="true">
        <Text color="secondary">Looking for your session…</Text>
      </main>
    );
  }

  return (
    <main className={styles.page}>
      <section className={styles.panel}>
        <div className={styles.brand}>
          <MeridianMark size={40} />
          <Text as="h1" variant="title-medium" weight="bold">
            {configApi.getOptionalString('app.title') ?? 'Meridian'}
          </Text>
        </div>
        <Text as="p" color="secondary">
          Your AWS estate in every account and Region: what runs, who owns it,
          how old the news is.
        </Text>
        {phase.name === 'waiting-for-person' && phase.problem && (
          <Alert
            status="danger"
            title="You are not signed in"
            description={phase.problem}
          />
        )}
        <Button
          size="medium"
          isPending={phase.name === 'signing-in'}
          onPress={signIn}
        >
          Sign in with your organisation
        </Button>
        <Text as="p" variant="body-small" color="secondary">
          A window of your identity provider opens. What you may see follows
          from your groups there.
        </Text>
      </section>
    </main>
  );
}
