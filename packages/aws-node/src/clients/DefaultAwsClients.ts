import { formatTarget, GLOBAL_REGION, Target } from '@meridian/aws-common';
import limitConcurrency, { Limit } from 'p-limit';
import type { AwsConfig } from '../config/AwsConfig';
import type { AwsAccountCredentials } from '../credentials/AwsAccountCredentials';
import type { CallMeter } from '../meter/CallMeter';
import type {
  AwsClientOptions,
  AwsClients,
  AwsSdkClient,
  AwsSdkClientConstructor,
} from '../types';
import { createAbortableSend, createAttemptMeter } from './attempts';
import { createCallGuard } from './callGuard';
import { CircuitBreaker } from './CircuitBreaker';
import { createDeclaredActionsCheck } from './declaredActions';
import { iamPrefixOf } from './iamActions';
import { keepSigners } from './keepSigners';
import { withPlainXml } from './queryProtocols';
import type { SharedHttpHandler } from './SharedHttpHandler';
import { SigningSha256 } from './SigningSha256';
import { createDateReader } from './unreadableDates';

export interface DefaultAwsClientsOptions {
  readonly config: AwsConfig;
  readonly credentials: Pick<AwsAccountCredentials, 'provider'>;
  readonly callMeter: CallMeter;
  readonly requestHandler: SharedHttpHandler;
  readonly now: () => Date;
}

/** The Region that answers for global services, by partition. */
const GLOBAL_ENDPOINT_REGION: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/**
 * One SDK client for each service, account and Region, kept for the life of the process.
 */
export class DefaultAwsClients implements AwsClients {
  private readonly clients = new Map<
    AwsSdkClientConstructor<AwsSdkClient>,
    Map<string, AwsSdkClient>
  >();
  private readonly views = new WeakMap<
    AwsSdkClient,
    Map<string, AwsSdkClient>
  >();
  private readonly limits = new Map<string, Limit>();
  private readonly breakers = new Map<string, CircuitBreaker>();

  constructor(private readonly options: DefaultAwsClientsOptions) {}

  client<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    target: Target,
    options: AwsClientOptions = {},
  ): C {
    const client = this.sharedClient(constructor, target);
    return options.declaredActions || options.unreadableDates === 'invalid'
      ? this.view(constructor, client, options)
      : client;
  }

  private sharedClient<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    target: Target,
  ): C {
    const byTarget = getOrCreate(this.clients, constructor, () => new Map());
    const key = formatTarget(target);
    const known = byTarget.get(key);
    if (known instanceof constructor) {
      return known;
    }
    const client = this.createClient(constructor, target);
    byTarget.set(key, client);
    return client;
  }

  private createClient<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    target: Target,
  ): C {
    const { config, callMeter, requestHandler } = this.options;
    const credentials = this.options.credentials.provider(target.accountId);
    const client = new constructor({
      region: regionOf(target, config),
      credentials,
      maxAttempts: config.client.maxAttempts,
      // Not `adaptive`: after one throttled call its rate limiter stays on for the life of the
      // client, for all operations. Measured: 50 calls of which one is throttled take 5.7 s
      // instead of 0.4 s, and the next 50 are still seven times slower.
      retryMode: 'standard',
      // SQS would send to the host in each queue's URL, past the endpoint that was configured.
      useQueueUrlAsEndpoint: false,
      requestHandler,
      sha256: SigningSha256,
    });
    client.config.protocol = withPlainXml(client.config.protocol);
    client.config.signer = keepSigners(client.config.signer);
    const service = iamPrefixOf(client.config.defaultSigningName);
    const stack = client.middlewareStack;
    // It copies every input and output for a log that nobody keeps: a tenth of the time of a call.
    stack.remove('loggerMiddleware');
    stack.add(
      createCallGuard({
        service,
        target,
        credentials,
        timeoutMs: config.client.callTimeoutMs,
        breaker: this.breaker(service, target),
        limit: this.limit(target),
      }),
      { step: 'initialize', name: 'meridianCallGuard' },
    );
    stack.add(createAttemptMeter({ service, target, callMeter }), {
      step: 'finalizeRequest',
      priority: 'low',
      name: 'meridianAttemptMeter',
    });
    stack.add(createAbortableSend(requestHandler), {
      step: 'deserialize',
      priority: 'low',
      name: 'meridianAbortableSend',
    });
    return client;
  }

  /**
   * The same client with what one caller wants of it: its state is the shared client's, only its
   * middleware stack is its own.
   */
  private view<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    client: C,
    { declaredActions, unreadableDates = 'throw' }: AwsClientOptions,
  ): C {
    const views = getOrCreate(this.views, client, () => new Map());
    const actions = declaredActions && [...declaredActions].sort();
    const key = `${unreadableDates} ${actions?.join(' ') ?? '*'}`;
    const known = views.get(key);
    if (known instanceof constructor) {
      return known;
    }
    const middlewareStack = client.middlewareStack.clone();
    if (declaredActions) {
      const service = iamPrefixOf(client.config.defaultSigningName);
      middlewareStack.add(
        createDeclaredActionsCheck(service, declaredActions),
        {
          step: 'initialize',
          priority: 'high',
          name: 'meridianDeclaredActions',
        },
      );
    }
    if (unreadableDates === 'invalid') {
      middlewareStack.add(createDateReader(), {
        step: 'deserialize',
        priority: 'high',
        name: 'meridianDateReader',
      });
    }
    const view: C = Object.create(client, {
      middlewareStack: { value: middlewareStack },
    });
    views.set(key, view);
    return view;
  }

  private limit(target: Target): Limit {
    return getOrCreate(this.limits, formatTarget(target), () =>
      limitConcurrency(this.options.config.client.concurrencyPerTarget),
    );
  }

  private breaker(service: string, target: Target): CircuitBreaker {
    const { config, now } = this.options;
    const key = `${formatTarget(target)}/${service}`;
    return getOrCreate(
      this.breakers,
      key,
      () =>
        new CircuitBreaker({
          ...config.client.circuitBreaker,
          service,
          target,
          now,
        }),
    );
  }
}

function regionOf(target: Target, config: AwsConfig): string {
  return target.region === GLOBAL_REGION
    ? GLOBAL_ENDPOINT_REGION[config.partition] ?? config.regions[0]
    : target.region;
}

function getOrCreate<K extends object | string, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  create: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const value = create();
  map.set(key, value);
  return value;
}
