const LAUNCHER_CHECK_MILLISECONDS = 1000;
const launcher = process.ppid;

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
  onLauncherGone(() => controller.abort());
  // Waiting for the end of the other script must not keep this one alive.
  process.channel?.unref();
  return controller.signal;
}

/**
 * Tells when the shell in which npm runs a script is gone. npm hands a SIGTERM to that shell, and many
 * shells end of it without handing it on.
 *
 * @param isGone - called once; never where this process was not started by npm or Yarn
 */
export function onLauncherGone(isGone) {
  if (process.env.npm_lifecycle_event === undefined) {
    // Whoever starts the script without npm may leave it running in the background.
    return;
  }
  const timer = setInterval(() => {
    if (process.ppid !== launcher) {
      clearInterval(timer);
      isGone();
    }
  }, LAUNCHER_CHECK_MILLISECONDS);
  timer.unref();
}
