/** The control API of a sandbox, as far as benchmarks need it. */
export function sandboxClient(url) {
  const control = async (method, path, body) => {
    const response = await fetch(`${url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(
        `${method} ${path} answers ${
          response.status
        }: ${await response.text()}`,
      );
    }
    return response.status === 204 ? undefined : response.json();
  };
  return {
    requests: () => control('GET', '/requests'),
    forgetRequests: () => control('DELETE', '/requests'),
    addFault: fault => control('POST', '/faults', fault),
    clearFaults: () => control('DELETE', '/faults'),
  };
}
