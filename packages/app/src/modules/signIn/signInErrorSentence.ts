import { isError } from '@backstage/errors';

/**
 * Says why a sign-in did not happen, in words that a person can act on.
 *
 * @returns undefined when the person closed the window on purpose: that is no problem to report
 */
export function signInErrorSentence(error: unknown): string | undefined {
  if (!isError(error)) {
    return 'The sign-in stopped for a reason the browser does not tell. Try again.';
  }
  if (error.name === 'PopupRejectedError') {
    return undefined;
  }
  if (error.name === 'TypeError') {
    return 'The portal’s backend does not answer. Try again in a minute; if it stays so, tell the platform team.';
  }
  return error.message;
}
