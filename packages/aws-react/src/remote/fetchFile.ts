import { ResponseError } from '@backstage/errors';

/** Where the backends of plugins are, and what sends requests to them. */
export interface FileSource {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly fetchApi: { fetch: typeof globalThis.fetch };
}

/**
 * Fetches a file that a plugin's backend writes. It does not go through a generated client, which would
 * hold the whole file as text and parse it, where a blob can stay on the disk of the browser.
 *
 * @param path - below the plugin's own, with its question
 * @throws ResponseError with the server's sentence when it refuses
 */
export async function fetchFile(
  { discoveryApi, fetchApi }: FileSource,
  pluginId: string,
  path: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const baseUrl = await discoveryApi.getBaseUrl(pluginId);
  const response = await fetchApi.fetch(`${baseUrl}${path}`, { signal });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.blob();
}
