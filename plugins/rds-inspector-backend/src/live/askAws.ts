import { explainAwsError, type AwsReadContext } from '@meridian/aws-node';
import { LiveReadError } from './LiveReads';

/**
 * Asks AWS for something.
 *
 * @throws LiveReadError with why it could not be had, in words
 */
export async function askAws<T>(
  context: AwsReadContext,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new LiveReadError(explainAwsError(error, context));
  }
}
