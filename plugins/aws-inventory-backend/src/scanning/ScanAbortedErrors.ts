import { CustomErrorBase } from '@backstage/errors';

/** The scan took longer than it may. */
export class ScanDeadlineError extends CustomErrorBase {
  name = 'ScanDeadlineError' as const;

  constructor(deadlineSeconds: number) {
    super(
      `AWS did not give everything within ${deadlineSeconds} s, the deadline of a scan (awsInventory.scanDeadline).`,
    );
  }
}

/** The portal stops; the scan is left to another replica or to the next start. */
export class ShutdownError extends CustomErrorBase {
  name = 'ShutdownError' as const;

  constructor() {
    super('The portal shuts down.');
  }
}
