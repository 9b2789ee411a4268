import { randomUUID } from 'node:crypto';
import {
  AwsError,
  type AwsCommandConstructor,
  type AwsHandlers,
  type AwsRequestContext,
} from './AwsHandlers';
import { credentialOf, type Credential } from './credentials';
import { missingMemberError, wireError } from './errors';
import type { Estate } from './Estate';
import { RequestLocator, type Located } from './locate';
import {
  isOperationSchema,
  type OperationModel,
  type ServiceModel,
} from './ServiceModel';
import type { WireRequest, WireResponse } from './wire';

/** Answers an operation, from its input to its output. */
export type Answer = (
  input: unknown,
  context: AwsRequestContext,
) => object | Promise<object>;

/** A request for an operation, before it is answered. */
export interface AwsCall {
  readonly service: string;
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
  readonly callerArn: string;
  /** The account of the role that the request wants to assume, if it does. */
  readonly targetAccountId: string | undefined;
  /** Where the service and its protocol are known, answers with an error of theirs. */
  respondWithError(error: AwsError): WireResponse;
}

/** Sees every call before it is answered, and may answer in the handler's place. */
export type Intercept = (
  call: AwsCall,
  answer: () => Promise<WireResponse>,
) => Promise<WireResponse>;

/** The Region of requests that name none; AWS's own default. */
const DEFAULT_REGION = 'us-east-1';

/**
 * The AWS side of the sandbox: decodes requests with the SDK's schemas, has them answered
 * by the registered handlers, and encodes what they return.
 */
export class SandboxAws implements AwsHandlers {
  private readonly answers = new Map<string, Answer>();
  private readonly locator: RequestLocator;

  constructor(
    private readonly options: {
      services: readonly ServiceModel[];
      estate: Estate;
      now: () => Date;
      intercept?: Intercept;
      /** Told of defects in handlers, which the client only sees as an internal failure. */
      onDefect?: (operation: string, error: unknown) => void;
    },
  ) {
    this.locator = new RequestLocator(options.services);
  }

  on<I extends object, O extends object>(
    command: AwsCommandConstructor<I, O>,
    handler: (
      input: I,
      context: AwsRequestContext,
    ) => Omit<O, '$metadata'> | Promise<Omit<O, '$metadata'>>,
  ): void {
    // The input is read with this command's own schema, which is what makes it an I.
    this.answer(operationIdOf(command), (input, context) =>
      handler(input as I, context),
    );
  }

  /**
   * Answers an operation whose command class is not known.
   *
   * @param operationId - `namespace#name`
   */
  answer(operationId: string, answer: Answer): void {
    if (this.answers.has(operationId)) {
      throw new Error(`The operation ${operationId} has two handlers.`);
    }
    this.answers.set(operationId, answer);
  }

  /** The operations that have a handler, as `namespace#name`. */
  operations(): string[] {
    return [...this.answers.keys()];
  }

  /** Answers one request; rejects only when an intercept does. */
  async handle(request: WireRequest): Promise<WireResponse> {
    const requestId = randomUUID();
    const credential = credentialOf(request);
    const located = this.locator.locate(request, credential);
    if (!located) {
      return unknownService(request, credential, requestId);
    }
    const respondWithError = (error: AwsError) =>
      located.protocol.writeError(
        located.service,
        wireError(located.service, error),
        requestId,
      );
    const context = this.contextOf(credential);
    const answer = async () => {
      try {
        return await this.respond(located, request, context, requestId);
      } catch (error) {
        return respondWithError(this.asAwsError(located, error));
      }
    };
    const call: AwsCall = {
      service: located.service.signingName,
      operation: located.operationName,
      accountId: context.accountId,
      region: context.region,
      callerArn: context.callerArn,
      targetAccountId: targetAccountOf(request, located),
      respondWithError,
    };
    return this.options.intercept
      ? this.options.intercept(call, answer)
      : answer();
  }

  private contextOf(credential: Credential): AwsRequestContext {
    return {
      accountId: credential.accountId,
      region: credential.region ?? DEFAULT_REGION,
      callerArn: credential.callerArn,
      now: this.options.now(),
      estate: this.options.estate,
    };
  }

  private async respond(
    located: Located,
    request: WireRequest,
    context: AwsRequestContext,
    requestId: string,
  ): Promise<WireResponse> {
    const { service, operation, protocol } = located;
    const answer = this.answers.get(
      `${service.namespace}#${located.operationName}`,
    );
    if (!operation || !answer) {
      throw new AwsError(
        'UnknownOperationException',
        `The sandbox does not answer ${service.signingName}:${located.operationName}. ` +
          'Register a handler for it under packages/sandbox/src/aws.',
        501,
      );
    }
    const input = await readInput(located, operation, request);
    const missing = operation.requiredInput.find(
      member => !hasMember(input, member),
    );
    if (missing) {
      throw missingMemberError(service, missing);
    }
    const output = await answer(input, context);
    return protocol.writeOutput(service, operation, output, requestId);
  }

  private asAwsError(located: Located, error: unknown): AwsError {
    if (error instanceof AwsError) {
      return error;
    }
    this.options.onDefect?.(
      `${located.service.signingName}:${located.operationName}`,
      error,
    );
    return new AwsError(
      'InternalFailure',
      `The sandbox failed to answer ${located.operationName}: ${error}`,
      500,
    );
  }
}

/** The operation of a command class, as `namespace#name`. */
export function operationIdOf<I extends object, O extends object>(
  Command: AwsCommandConstructor<I, O>,
): string {
  // The schema belongs to the class, so what the instance is made from does not matter.
  const { schema } = new Command(Object.create(null));
  if (!isOperationSchema(schema)) {
    throw new Error(
      `${Command.name} has no schema; its SDK client is too old.`,
    );
  }
  return `${schema[1]}#${schema[2]}`;
}

async function readInput(
  { service, protocol, labels }: Located,
  operation: OperationModel,
  request: WireRequest,
): Promise<unknown> {
  try {
    return await protocol.readInput(service, operation, request, labels);
  } catch (error) {
    throw new AwsError(
      'SerializationException',
      `The request for ${operation.name} cannot be read: ${error}`,
    );
  }
}

function hasMember(input: unknown, member: string): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    Object.entries(input).some(
      ([name, value]) => name === member && value !== undefined,
    )
  );
}

function targetAccountOf(
  request: WireRequest,
  located: Located,
): string | undefined {
  return located.service.signingName === 'sts'
    ? /RoleArn=arn%3Aaws[^&]*?%3A(\d{12})%3Arole/.exec(
        request.body.toString(),
      )?.[1]
    : undefined;
}

function unknownService(
  request: WireRequest,
  credential: Credential,
  requestId: string,
): WireResponse {
  const message =
    `The sandbox does not know the service '${credential.signingName ?? ''}' ` +
    `of ${request.method} ${request.path}.`;
  return {
    statusCode: 501,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': requestId,
      'x-amzn-errortype': 'UnknownOperationException',
    },
    body: Buffer.from(
      JSON.stringify({ __type: 'UnknownOperationException', message }),
    ),
  };
}
