import { expect, type APIRequestContext } from '@playwright/test';

const SANDBOX = process.env.MERIDIAN_SANDBOX_URL ?? 'http://localhost:4566';

/** Switches a fault of the sandbox on. */
export async function addFault(
  http: APIRequestContext,
  fault: object,
): Promise<void> {
  const answer = await http.post(`${SANDBOX}/_sandbox/faults`, { data: fault });
  expect(answer.ok()).toBe(true);
}

/** Switches all faults off. */
export async function clearFaults(http: APIRequestContext): Promise<void> {
  const answer = await http.delete(`${SANDBOX}/_sandbox/faults`);
  expect(answer.ok()).toBe(true);
}
