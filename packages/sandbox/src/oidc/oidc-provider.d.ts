/** The parts of `oidc-provider` that the sandbox uses; the package brings no types. */
declare module 'oidc-provider' {
  import type {
    IncomingMessage,
    RequestListener,
    ServerResponse,
  } from 'node:http';

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Context {
    type: string;
    body: string;
    oidc: {
      client: { clientId: string };
      session: {
        accountId: string;
        grantIdFor(clientId: string): string | undefined;
      };
      /** What the sign-in page ended with, while its request is resumed. */
      result?: { login?: { accountId: string } };
      provider: {
        Grant: {
          new (options: { clientId: string; accountId: string }): Grant;
          find(id: string): Promise<Grant | undefined>;
        };
      };
    };
  }

  export interface Interaction {
    uid: string;
    prompt: { name: string };
    params: Record<string, unknown>;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string; remember: boolean } },
    ): Promise<void>;
  }

  export namespace interactionPolicy {
    class Check {
      static readonly REQUEST_PROMPT: boolean;
      static readonly NO_NEED_TO_PROMPT: boolean;
      constructor(
        reason: string,
        description: string,
        check: (context: Context) => boolean,
      );
    }
    interface Prompt {
      checks: { add(check: Check): void };
    }
    interface Policy extends Array<Prompt> {
      get(name: string): Prompt | undefined;
    }
    function base(): Policy;
  }
}
