import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AwsCall } from '../core/SandboxAws';

const matchSchema = z.strictObject({
  /** The account that signs, or the account of the role that `sts:AssumeRole` asks for. */
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'accountId must be 12 digits.')
    .optional(),
  region: z.string().min(1).optional(),
  /** The service's signing name, for example `rds`, `monitoring` or `tagging`. */
  service: z.string().min(1).optional(),
  /** For example `DescribeDBInstances`. */
  operation: z.string().min(1).optional(),
});

const common = {
  id: z.string().min(1).optional(),
  /** What a request must have to meet the fault; everything when empty. */
  match: matchSchema.default({}),
  /** How many requests meet the fault before it goes away; endless when absent. */
  count: z.number().int().positive().optional(),
};

/** A fault, as `POST /_sandbox/faults` takes it. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.enum(['refused', 'hang', 'throttled', 'denied', 'corrupt']),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('slow'),
    delayMilliseconds: z.number().int().min(0).max(600_000),
  }),
]);

/** What can be asked for; see {@link faultSchema}. */
export type FaultRequest = z.infer<typeof faultSchema>;

/** A fault that is switched on. */
export type Fault = FaultRequest & { readonly id: string };

/** The fault that stands for a whole Region being down. */
export function regionLostFault(region: string): Fault {
  return { id: `lost:${region}`, match: { region }, kind: 'refused' };
}

/** The faults that are switched on. */
export class Faults {
  private faults: Fault[] = [];

  list(): readonly Fault[] {
    return this.faults;
  }

  /** Switches a fault on; one with the same id gives way to it. */
  add(request: FaultRequest): Fault {
    const fault = { ...request, id: request.id ?? randomUUID() };
    this.remove(fault.id);
    this.faults.push(fault);
    return fault;
  }

  replaceAll(requests: readonly FaultRequest[]): void {
    this.faults = [];
    requests.forEach(request => this.add(request));
  }

  /** @returns whether there was such a fault */
  remove(id: string): boolean {
    const before = this.faults.length;
    this.faults = this.faults.filter(fault => fault.id !== id);
    return this.faults.length < before;
  }

  clear(): void {
    this.faults = [];
  }

  /** The fault that a request meets, if any; the one switched on last wins. */
  meet(call: AwsCall): Fault | undefined {
    const fault = this.faults.findLast(({ match }) => matches(match, call));
    if (fault?.count !== undefined) {
      this.countDown(fault, fault.count);
    }
    return fault;
  }

  private countDown(fault: Fault, count: number): void {
    if (count === 1) {
      this.remove(fault.id);
      return;
    }
    this.faults = this.faults.map(other =>
      other === fault ? { ...fault, count: count - 1 } : other,
    );
  }
}

function matches(match: Fault['match'], call: AwsCall): boolean {
  return (
    (match.accountId === undefined ||
      match.accountId === call.accountId ||
      match.accountId === call.targetAccountId) &&
    (match.region === undefined || match.region === call.region) &&
    (match.service === undefined || match.service === call.service) &&
    (match.operation === undefined || match.operation === call.operation)
  );
}
