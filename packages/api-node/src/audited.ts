import type {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { ForwardedError, NotAllowedError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** A read or a request as the audit log names it. */
export interface AuditedAction {
  /** Kebab-case, for example `resource-fetch`. */
  readonly eventId: string;
  /** Absent for reads that are recorded only when they are denied. */
  readonly severityLevel?: AuditorServiceEventSeverityLevel;
  readonly meta?: JsonObject;
  // Handlers' requests differ in their type parameters, and the auditor takes them all.
  readonly request?: Parameters<AuditorService['createEvent']>[0]['request'];
}

/**
 * Does something and writes an audit event of it: always when it is sensitive, otherwise only when
 * it is denied.
 */
export async function audited<T>(
  auditor: AuditorService,
  action: AuditedAction,
  act: () => Promise<T>,
): Promise<T> {
  const { severityLevel, ...event } = action;
  const started = severityLevel
    ? await auditor.createEvent({ ...event, severityLevel })
    : undefined;
  try {
    const result = await act();
    await started?.success();
    return result;
  } catch (thrown) {
    const error =
      thrown instanceof Error
        ? thrown
        : new ForwardedError('The request failed', thrown);
    if (started) {
      await started.fail({ error });
    } else if (error instanceof NotAllowedError) {
      const denied = await auditor.createEvent({
        ...event,
        severityLevel: 'medium',
      });
      await denied.fail({ error });
    }
    throw thrown;
  }
}
