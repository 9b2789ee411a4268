import { CustomErrorBase } from '@backstage/errors';
import { formatTarget, type Target } from '@meridian/aws-common';

/** Thrown by writes of a scan whose target was taken over by another one; nothing was written. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;

  constructor(target: Target & { collector: string }) {
    super(
      `The scan of ${formatTarget(target)} by ${
        target.collector
      } lost its lease to another one and stops.`,
    );
  }
}
