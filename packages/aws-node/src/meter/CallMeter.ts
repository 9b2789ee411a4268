import type { AwsCallCount } from '../types';

/** One HTTP request to AWS. Retries are requests of their own. */
export type AwsRequest = Omit<AwsCallCount, 'hour' | 'requestCount'>;

/** Counts what the portal asks AWS for. */
export interface CallMeter {
  record(request: AwsRequest): void;
  /**
   * Takes the lines counted since the last time. What a store could not keep goes back with
   * {@link CallMeter.putBack}, so that nothing is lost.
   */
  drain(): AwsCallCount[];
  /** Adds lines that were drained but could not be stored. */
  putBack(lines: readonly AwsCallCount[]): void;
  /** Is told of every request from now on, for metrics. */
  onRequest(listener: (request: AwsRequest) => void): void;
}

/**
 * Counts in memory, by hour. Lines are as many as there are kinds of requests, not requests.
 */
export class InMemoryCallMeter implements CallMeter {
  private lines = new Map<string, AwsCallCount>();
  private readonly listeners: Array<(request: AwsRequest) => void> = [];

  constructor(private readonly now: () => Date = () => new Date()) {}

  record(request: AwsRequest): void {
    this.add({ ...request, hour: startOfHour(this.now()), requestCount: 1 });
    for (const listener of this.listeners) {
      listener(request);
    }
  }

  drain(): AwsCallCount[] {
    const lines = [...this.lines.values()];
    this.lines = new Map();
    return lines;
  }

  putBack(lines: readonly AwsCallCount[]): void {
    lines.forEach(line => this.add(line));
  }

  onRequest(listener: (request: AwsRequest) => void): void {
    this.listeners.push(listener);
  }

  private add(line: AwsCallCount): void {
    const { hour, service, operation, accountId, region, outcome } = line;
    const key = [
      hour.getTime(),
      service,
      operation,
      accountId,
      region,
      outcome,
    ].join(' ');
    const known = this.lines.get(key);
    this.lines.set(key, {
      hour,
      service,
      operation,
      accountId,
      region,
      outcome,
      requestCount: (known?.requestCount ?? 0) + line.requestCount,
      billableUnits: (known?.billableUnits ?? 0) + line.billableUnits,
    });
  }
}

function startOfHour(date: Date): Date {
  const hour = new Date(date);
  hour.setUTCMinutes(0, 0, 0);
  return hour;
}
