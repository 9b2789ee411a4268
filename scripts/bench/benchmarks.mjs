import { UserError } from '../lib/say.mjs';
import { measureLargeEstate } from './largeEstate.mjs';
import { measureRdsFleet } from './rdsFleet.mjs';
import { measureRecovery } from './recovery.mjs';
import { measureReferenceEstate } from './referenceEstate.mjs';
import { measureRegionDown } from './regionDown.mjs';

const BENCHMARKS = {
  requests: measureReferenceEstate,
  'region-down': measureRegionDown,
  'large-estate': measureLargeEstate,
  'rds-fleet': measureRdsFleet,
  recovery: measureRecovery,
};

/** Runs the named benchmarks, or all, and prints a line per figure: what it is, its value, its goal. */
export async function runBenchmarks({ env, names }) {
  const chosen = names.length > 0 ? names : Object.keys(BENCHMARKS);
  for (const name of chosen) {
    if (!BENCHMARKS[name]) {
      throw new UserError(
        `There is no benchmark '${name}'. There are: ${Object.keys(
          BENCHMARKS,
        ).join(', ')}.`,
      );
    }
  }
  const rows = [];
  try {
    for (const name of chosen) {
      for (const row of await BENCHMARKS[name](env)) {
        rows.push({ benchmark: name, ...row });
      }
    }
  } finally {
    // What was measured before one failed took long enough.
    print(rows);
  }
}

function print(rows) {
  console.log('\n| benchmark | figure | value | goal |');
  console.log('| --- | --- | --- | --- |');
  for (const { benchmark, figure, value, goal } of rows) {
    console.log(`| ${benchmark} | ${figure} | ${value} | ${goal ?? ''} |`);
  }
}
