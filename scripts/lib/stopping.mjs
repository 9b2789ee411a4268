/**
 * Aborted when this process is asked to end, by a signal or because the script in whose place it runs
 * is gone. Without it, a signal would end this process before it could stop what it started.
 */
export function onStop() {
  const controller = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
    process.on(event, () => controller.abort());
  }
  if (process.connected === false) {
    controller.abort();
  }
  // Waiting for the end of the other script must not keep this one alive.
  process.channel?.unref();
  return controller.signal;
}
