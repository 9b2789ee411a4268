import { finish } from '@meridian/aws-common';
import {
  BUILT_IN_PROBES,
  DEFAULT_OPTIONS,
  DEFAULT_TIERS,
  type EstateInput,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { judgeEstate } from '../assessment/judgeEstate';
import { simulateScenarios } from '../assessment/simulateScenarios';
import { storeEstate } from '../assessment/storeEstate';
import { storeAssessment } from '../database/operations/assessments';

/** How long the parts of an assessment took. */
export interface AssessmentDurations {
  readonly scenarioCount: number;
  /** Judging, and simulating every loss. */
  readonly judgingSeconds: number;
  readonly storingSeconds: number;
}

/**
 * Assesses an estate that no inventory has, and stores what came of it as the first assessment would.
 *
 * @param elapsedSeconds - a clock that only goes forward
 */
export async function assessInto(
  db: Knex,
  input: EstateInput,
  options: { now: Date; elapsedSeconds: () => number },
): Promise<AssessmentDurations> {
  const { now, elapsedSeconds } = options;
  const startedAt = elapsedSeconds();
  const assessment = finish(
    judgeEstate(
      input,
      {
        probes: BUILT_IN_PROBES,
        options: DEFAULT_OPTIONS,
        policy: DEFAULT_TIERS,
        measured: new Map(),
      },
      now,
    ),
  );
  const scenarios = await simulateScenarios(
    assessment,
    new Map(),
    new AbortController().signal,
  );
  const judgedAt = elapsedSeconds();
  await db.transaction(async tx => {
    const context = {
      former: new Map(),
      standing: new Map(),
      verdicts: new Map(),
      verdictResolutionSeconds: 3600,
    };
    await storeEstate(tx, assessment, context, scenarios);
    await storeAssessment(tx, {
      at: now,
      seconds: elapsedSeconds() - startedAt,
      systemCount: assessment.systems.length,
      storeCount: assessment.systemRefs.size,
      problems: [],
      unreadable: [],
    });
  });
  return {
    scenarioCount: scenarios.length,
    judgingSeconds: judgedAt - startedAt,
    storingSeconds: elapsedSeconds() - judgedAt,
  };
}
