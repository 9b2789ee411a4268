import type { Estate } from './Estate';

/** What a handler knows of the request that it answers. */
export interface AwsRequestContext {
  /** The account whose credentials signed the request. */
  readonly accountId: string;
  /** The Region in the request's credential scope. */
  readonly region: string;
  /** The principal whose credentials signed the request. */
  readonly callerArn: string;
  /** The sandbox's time, which can be set. */
  readonly now: Date;
  readonly estate: Estate;
}

/** The part of an SDK command that types a handler. */
export interface AwsCommandConstructor<I extends object, O extends object> {
  new (input: I): {
    // The SDK's commands carry their types in these members.
    readonly input: I;
    /** How the operation goes over the wire. */
    readonly schema?: unknown;
    resolveMiddleware(
      ...args: never[]
    ): (...args: never[]) => Promise<{ output: O }>;
  };
}

/** An error that the sandbox answers with, by the code that AWS uses for it in the SDK. */
export class AwsError extends Error {
  /**
   * @param code - the exception's name in the SDK, for example `DBInstanceNotFoundFault`
   */
  constructor(
    readonly code: string,
    message: string,
    readonly statusCode: number = 400,
  ) {
    super(message);
    this.name = code;
  }
}

/** Where the services' handlers are registered. */
export interface AwsHandlers {
  /** Answers an operation. Throw an {@link AwsError} to answer with an error. */
  on<I extends object, O extends object>(
    command: AwsCommandConstructor<I, O>,
    handler: (
      input: I,
      context: AwsRequestContext,
    ) => Omit<O, '$metadata'> | Promise<Omit<O, '$metadata'>>,
  ): void;
}
