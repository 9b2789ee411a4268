import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { CallMeter } from '../meter/CallMeter';
import type { AwsCallCount } from '../types';

type HandleParameters = Parameters<NodeHttpHandler['handle']>;

/**
 * Counts the requests that credential providers send to STS.
 *
 * They build clients of their own, which take no middleware but do take a request handler. It
 * sees statuses and not error codes, so throttling with a 400 counts as an error.
 */
export class MeteredStsHandler {
  // The providers look at it to tell HTTP/2 handlers, which STS does not speak, apart.
  readonly metadata = { handlerProtocol: 'http/1.1' };

  private signal: AbortSignal | undefined;

  constructor(
    private readonly options: {
      handler: NodeHttpHandler;
      callMeter: CallMeter;
      accountId: string;
      region: string;
    },
  ) {}

  /**
   * Sets the signal that ends the requests from now on, retries included. Providers keep the
   * handler that they saw first, so it stays and the signal changes.
   */
  endWith(signal: AbortSignal): void {
    this.signal = signal;
  }

  async handle(...[request, handlerOptions]: HandleParameters) {
    const abortSignal = this.signal;
    abortSignal?.throwIfAborted();
    const operation = operationOf(request.body);
    try {
      const result = await this.options.handler.handle(request, {
        ...handlerOptions,
        abortSignal,
      });
      this.record(operation, outcomeOf(result.response.statusCode));
      return result;
    } catch (error) {
      this.record(operation, 'unreachable');
      throw error;
    }
  }

  updateHttpClientConfig(): void {
    // The timeouts are the portal's; the providers' defaults are to wait forever.
  }

  httpHandlerConfigs() {
    return this.options.handler.httpHandlerConfigs();
  }

  private record(operation: string, outcome: AwsCallCount['outcome']): void {
    const { callMeter, accountId, region } = this.options;
    callMeter.record({
      service: 'sts',
      operation,
      accountId,
      region,
      outcome,
      billableUnits: 0,
    });
  }
}

function operationOf(body: unknown): string {
  const action =
    typeof body === 'string'
      ? /(?:^|&)Action=(\w+)/.exec(body)?.[1]
      : undefined;
  return action ?? 'AssumeRole';
}

function outcomeOf(status: number): AwsCallCount['outcome'] {
  if (status < 300) return 'ok';
  if (status === 401 || status === 403) return 'denied';
  return status === 429 ? 'throttled' : 'error';
}
