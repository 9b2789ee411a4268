import type { AwsCredentialIdentity } from '@smithy/types';

/** New credentials are fetched this long before the old ones end, so that a call never waits. */
const REFRESH_BEFORE_MS = 5 * 60 * 1000;

/** For this long a failure is not tried again, so that every call of a scan does not ask STS. */
const RETRY_AFTER_MS = 5 * 1000;

/**
 * Keeps credentials until shortly before they end and shares one request among all who wait.
 *
 * While they are still good, a failure to renew them is nobody's problem: losing STS does not
 * at once lose the Regions that are up.
 *
 * @param load - fetches new ones
 */
export function memoizeCredentials(
  load: () => Promise<AwsCredentialIdentity>,
  now: () => Date,
): () => Promise<AwsCredentialIdentity> {
  let current: AwsCredentialIdentity | undefined;
  let failure: { error: unknown; until: number } | undefined;
  let loading: Promise<AwsCredentialIdentity> | undefined;

  const isGoodFor = (milliseconds: number) =>
    current !== undefined &&
    (current.expiration === undefined ||
      current.expiration.getTime() - now().getTime() > milliseconds);

  const reload = async () => {
    try {
      current = await load();
      failure = undefined;
      return current;
    } catch (error) {
      failure = { error, until: now().getTime() + RETRY_AFTER_MS };
      throw error;
    } finally {
      loading = undefined;
    }
  };

  return async () => {
    if (current && isGoodFor(REFRESH_BEFORE_MS)) {
      return current;
    }
    const mayTry = !failure || now().getTime() >= failure.until;
    if (mayTry) {
      loading ??= reload();
    }
    if (current && isGoodFor(0)) {
      const stillGood = current;
      return loading ? loading.catch(() => stillGood) : stillGood;
    }
    if (loading) {
      return loading;
    }
    throw failure?.error;
  };
}
