import { ResponseError } from '@backstage/errors';

/** The error with which the client rejects when the backend refuses. */
export async function refusal(
  statusCode: number,
  message: string,
): Promise<Error> {
  const name = statusCode === 403 ? 'NotAllowedError' : 'ServiceError';
  const body = { error: { name, message }, response: { statusCode } };
  const headers = new Headers({ 'content-type': 'application/json' });
  return ResponseError.fromResponse({
    ok: false,
    status: statusCode,
    statusText: name,
    url: '',
    redirected: false,
    type: 'default',
    headers,
    text: async () => JSON.stringify(body),
  });
}
