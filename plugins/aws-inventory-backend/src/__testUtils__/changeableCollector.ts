import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import { fakeCollector, observedQueue } from './fakeCollector';

/** A collector of which the test says before each scan what AWS shows. */
export function changeableCollector() {
  const aws = {
    queues: [observedQueue('orders')] as ObservedResource[],
    error: undefined as Error | undefined,
    problem: undefined as string | undefined,
  };
  const collector = fakeCollector(async function* collect(context) {
    yield* aws.queues;
    if (aws.problem) {
      context.reportProblem({ reason: 'denied', message: aws.problem });
    }
    if (aws.error) throw aws.error;
  });
  return { aws, collector };
}
