import { registerSts } from './aws/sts/register';
import type { AwsHandlers } from './core/AwsHandlers';

/**
 * The AWS services that the sandbox answers, each a function that registers its handlers.
 *
 * Whoever adds a service adds one import and one line, in alphabetical order.
 */
export const SERVICES: ReadonlyArray<(aws: AwsHandlers) => void> = [
  registerSts,
];
