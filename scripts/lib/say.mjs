/** A failure that the person at the terminal can mend; printed as one sentence, without a stack. */
export class UserError extends Error {}

const startedAt = Date.now();

/** Prints one line of progress, with the seconds since the start. */
export function say(line) {
  const seconds = String(Math.round((Date.now() - startedAt) / 1000));
  console.log(`[${seconds.padStart(4)} s] ${line}`);
}

/** Prints why it ends and sets a failing exit code. */
export function explainFailure(error) {
  if (error instanceof UserError) {
    console.error(`\nMeridian: ${error.message}\n`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}
