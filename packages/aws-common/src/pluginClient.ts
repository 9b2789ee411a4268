import createClient, { type Client } from 'openapi-fetch';
import { ResponseError } from '@backstage/errors';

/** Where a plugin's API is, and what sends requests to it. */
export interface PluginClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly fetchApi?: { fetch: typeof globalThis.fetch };
}

/** Options of one call to a plugin's API. */
export interface PluginRequestOptions {
  /** The token of the caller; the browser's fetch API adds its own. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * A typed client for the API of a plugin, in the browser and in other backend plugins.
 *
 * @typeParam Paths - the paths that are generated from the plugin's `openapi.yaml`
 */
export async function createPluginClient<Paths extends object>(
  pluginId: string,
  { discoveryApi, fetchApi }: PluginClientOptions,
  options: PluginRequestOptions | undefined,
): Promise<Client<Paths>> {
  const fetch = fetchApi?.fetch ?? globalThis.fetch;
  return createClient<Paths>({
    baseUrl: await discoveryApi.getBaseUrl(pluginId),
    fetch: request => send(fetch, request, options?.signal),
    headers: options?.token
      ? { Authorization: `Bearer ${options.token}` }
      : undefined,
  });
}

/**
 * The data of an answer.
 *
 * @throws ResponseError with the server's own sentence
 */
export async function answerOf<T>(result: {
  data?: T;
  response: Response;
  error?: unknown;
}): Promise<T> {
  if (result.data === undefined) {
    throw await ResponseError.fromResponse(errorResponse(result));
  }
  return result.data;
}

/** Fetch APIs with middleware cannot all pass on a `Request` that has a body: they get its parts. */
async function send(
  fetch: typeof globalThis.fetch,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return fetch(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: hasBody ? await request.text() : undefined,
    signal,
  });
}

// openapi-fetch has read the body already, and ResponseError wants to read it itself.
function errorResponse(result: { response: Response; error?: unknown }) {
  const { response } = result;
  const body = JSON.stringify(result.error ?? {});
  return {
    ok: false,
    status: response.status,
    statusText: response.statusText,
    url: response.url,
    redirected: response.redirected,
    type: response.type,
    bodyUsed: false,
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => JSON.parse(body),
    text: async () => body,
  } as const;
}
