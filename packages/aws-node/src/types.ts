import type { Target } from '@meridian/aws-common';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type {
  AbsoluteLocation,
  AuthScheme,
  AwsCredentialIdentity,
  ChecksumConstructor,
  DeserializeHandler,
  DeserializeHandlerOptions,
  FinalizeHandler,
  FinalizeRequestHandlerOptions,
  HandlerExecutionContext,
  InitializeHandler,
  InitializeHandlerOptions,
  RequestSigner,
} from '@smithy/types';

/** An AWS account that the portal reads, from config or from AWS Organizations. */
export interface AwsAccount {
  readonly accountId: string;
  /** The account's name for people, for example `prod`. */
  readonly name: string;
  /** What its resources get where no tag says otherwise. */
  readonly defaults: {
    readonly owner?: string;
    readonly system?: string;
    readonly environment?: string;
  };
  readonly source: 'config' | 'organizations';
}

/**
 * The part of an SDK client's middleware stack that the portal uses. Its middlewares are generic
 * over input and output, because they see every operation of every service.
 */
export interface AwsSdkMiddlewareStack {
  add(
    middleware: AnyInitializeMiddleware,
    options: InitializeHandlerOptions & AbsoluteLocation,
  ): void;
  add(
    middleware: AnyFinalizeRequestMiddleware,
    options: FinalizeRequestHandlerOptions & AbsoluteLocation,
  ): void;
  add(
    middleware: AnyDeserializeMiddleware,
    options: DeserializeHandlerOptions & AbsoluteLocation,
  ): void;
  /** @returns whether there was a middleware of that name */
  remove(name: string): boolean;
  remove(name: string): boolean;
  clone(): AwsSdkMiddlewareStack;
}

export type AnyInitializeMiddleware = <I extends object, O extends object>(
  next: InitializeHandler<I, O>,
  context: HandlerExecutionContext,
) => InitializeHandler<I, O>;

export type AnyFinalizeRequestMiddleware = <I extends object, O extends object>(
  next: FinalizeHandler<I, O>,
  context: HandlerExecutionContext,
) => FinalizeHandler<I, O>;

export type AnyDeserializeMiddleware = <I extends object, O extends object>(
  next: DeserializeHandler<I, O>,
  context: HandlerExecutionContext,
) => DeserializeHandler<I, O>;

/** Gives what signs a request; without a scheme, that of the client's own service and Region. */
export type SignerProvider = (
  authScheme?: AuthScheme,
) => Promise<RequestSigner>;

/** What every AWS SDK v3 client has in common, as far as the portal needs it. */
export interface AwsSdkClient {
  readonly config: {
    /** The name the service signs its requests with, for example `rds`. */
    readonly defaultSigningName: string;
    /** Writes requests and reads answers. */
    protocol?: object;
    signer: SignerProvider;
  };
  readonly middlewareStack: AwsSdkMiddlewareStack;
  destroy(): void;
}

/** The constructor of an AWS SDK v3 client, for example `RDSClient`. */
// The SDK's clients each take a config of their own; only the common part is passed.
export interface AwsSdkClientConstructor<C extends AwsSdkClient> {
  new (config: {
    region?: string;
    credentials?: () => Promise<AwsCredentialIdentity>;
    maxAttempts?: number;
    retryMode?: string;
    useQueueUrlAsEndpoint?: boolean;
    requestHandler?: NodeHttpHandler;
    sha256?: ChecksumConstructor;
  }): C;
}

/**
 * Gives SDK clients for accounts and Regions.
 *
 * Every client it gives is reused, counts its requests with the call meter, keeps within the
 * concurrency of its account and Region, gives each call a deadline and stops calling what
 * is down (circuit breaker). Errors thrown by such a client can be explained with
 * `explainAwsError`.
 */
export interface AwsClients {
  /**
   * @param target - `GLOBAL_REGION` gives a client for the Region that answers for global
   *   services in the account's partition (us-east-1 in `aws`)
   * @param options.declaredActions - the IAM actions that the caller declared; a call that needs
   *   another one throws before it is sent
   * @param options.unreadableDates - what becomes of a timestamp in an answer that makes no sense:
   *   `throw`, the default, lets the call fail; `invalid` makes an invalid `Date` of it, whose
   *   `toISOString` throws, so that it spoils what it belongs to alone. Not for operations whose answer
   *   is a stream
   */
  client<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    target: Target,
    options?: AwsClientOptions,
  ): C;
}

/** What a caller wants of a client, see {@link AwsClients.client}. */
export interface AwsClientOptions {
  readonly declaredActions?: readonly string[];
  readonly unreadableDates?: 'throw' | 'invalid';
}

/** One line of the call meter: requests of one kind within one hour. */
export interface AwsCallCount {
  /** Start of the hour, UTC. */
  readonly hour: Date;
  /** The IAM prefix of the service, for example `rds`. */
  readonly service: string;
  /** The API operation, for example `DescribeDBInstances`. */
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
  readonly outcome: 'ok' | 'denied' | 'throttled' | 'unreachable' | 'error';
  readonly requestCount: number;
  /** What AWS charges by: metrics for GetMetricData, requests for Cost Explorer; 0 when free. */
  readonly billableUnits: number;
}
