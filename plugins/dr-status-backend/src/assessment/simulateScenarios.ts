import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  simulateLoss,
  type LossScenario,
  type RecoveryAssessment,
} from '@meridian/plugin-dr-status-common';
import { keyOfScenario, scenariosOf } from './scenariosOf';

const compress = promisify(gzip);

/** What the loss of one Region or zone would mean, as it is stored. */
export interface SimulatedScenario {
  readonly key: string;
  readonly scenario: LossScenario;
  readonly contentHash: string;
  /** The systems that have something there. */
  readonly entityRefs: readonly string[];
  /** A `WhatIfResult` as compressed JSON; absent when it says what is stored already. */
  readonly result?: Buffer;
}

/**
 * Simulates the loss of every Region and Availability Zone, one after the other, and lets others do something
 * in between. When it was evaluated is left empty: it is the time of the assessment.
 *
 * @param storedHashes - by key, what is stored
 */
export async function simulateScenarios(
  assessment: RecoveryAssessment,
  storedHashes: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<SimulatedScenario[]> {
  const simulated: SimulatedScenario[] = [];
  for (const scenario of scenariosOf(assessment)) {
    await setImmediate();
    signal.throwIfAborted();
    const key = keyOfScenario(scenario);
    const result = simulateLoss(assessment, scenario);
    const text = JSON.stringify({ ...result, evaluatedAt: '' });
    const contentHash = createHash('sha1').update(text).digest('base64');
    simulated.push({
      key,
      scenario,
      contentHash,
      entityRefs: result.systems
        .filter(({ outcome }) => outcome !== 'unaffected')
        .map(({ entityRef }) => entityRef),
      ...(storedHashes.get(key) === contentHash
        ? {}
        : { result: await compress(text) }),
    });
  }
  return simulated;
}
