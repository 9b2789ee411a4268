/** One line of the request log. */
export interface RequestCount {
  readonly service: string;
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
  readonly count: number;
}

type RequestKey = Omit<RequestCount, 'count'>;

/** Counts the AWS requests that reach the sandbox, whatever becomes of them. */
export class RequestLog {
  private readonly counts = new Map<
    string,
    { key: RequestKey; count: number }
  >();
  private since: Date;

  constructor(private readonly now: () => Date) {
    this.since = now();
  }

  record(key: RequestKey): void {
    const { service, operation, accountId, region } = key;
    const id = `${service}|${operation}|${accountId}|${region}`;
    const found = this.counts.get(id);
    if (found) {
      found.count += 1;
    } else {
      this.counts.set(id, {
        key: { service, operation, accountId, region },
        count: 1,
      });
    }
  }

  clear(): void {
    this.counts.clear();
    this.since = this.now();
  }

  summary(): { since: string; total: number; requests: RequestCount[] } {
    const requests = [...this.counts.values()].map(({ key, count }) => ({
      ...key,
      count,
    }));
    return {
      since: this.since.toISOString(),
      total: requests.reduce((sum, { count }) => sum + count, 0),
      requests: requests.sort((a, b) => b.count - a.count),
    };
  }
}
