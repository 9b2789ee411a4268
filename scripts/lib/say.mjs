import { explainFileFailure } from './failures.mjs';

/** A failure that the person at the terminal can mend; printed as one sentence, without a stack. */
export class UserError extends Error {}

// A script that another Node runs in this one's place goes on counting.
process.env.MERIDIAN_STARTED_AT ??= String(Date.now());
const startedAt = Number(process.env.MERIDIAN_STARTED_AT);

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    // The terminal is gone; what is left to do is to stop in good order.
    if (error.code !== 'EIO' && error.code !== 'EPIPE') {
      throw error;
    }
  });
}

/** Prints one line of progress, with the seconds since the start. */
export function say(line) {
  const seconds = String(Math.round((Date.now() - startedAt) / 1000));
  console.log(`[${seconds.padStart(4)} s] ${line}`);
}

/** Prints why it ends and sets a failing exit code. */
export function explainFailure(error) {
  const sentence =
    error instanceof UserError ? error.message : explainFileFailure(error);
  if (sentence) {
    console.error(`\nMeridian: ${sentence}\n`);
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}
