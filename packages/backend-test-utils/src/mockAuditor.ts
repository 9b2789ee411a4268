import { mockServices } from '@backstage/backend-test-utils';

/** An auditor whose every event is the same one, which tells a test whether what was audited succeeded. */
export function mockAuditor() {
  const auditor = mockServices.auditor.mock();
  const auditEvent = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };
  auditor.createEvent.mockResolvedValue(auditEvent);
  return { auditor, auditEvent };
}
