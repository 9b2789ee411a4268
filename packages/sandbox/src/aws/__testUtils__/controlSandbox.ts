/** What the control API of a sandbox is asked in tests. */
export function controlSandbox(url: string) {
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/_sandbox${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    ask,
    setClock: (now: Date) => ask('PUT', '/clock', { now: now.toISOString() }),
    startIncident: (incident: object) => ask('POST', '/incidents', incident),
    /** Ends all incidents and takes all changes of roles back. */
    allWell: async () => {
      await ask('DELETE', '/incidents');
      await ask('DELETE', '/role-changes');
    },
  };
}
