import { setImmediate } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { inTurns } from '@meridian/api-node';
import {
  readInventoryContents,
  type AwsInventoryService,
  type FirstReadGate,
  type InventoryContents,
} from '@meridian/plugin-aws-inventory-node';
import type {
  RecoveryAssessment,
  RecoveryProbe,
  VerdictPoint,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { DrStatusConfig } from '../config/DrStatusConfig';
import {
  storeAssessment,
  storeAssessmentFailure,
} from '../database/operations/assessments';
import { readFormerSystems } from '../database/operations/formerSystems';
import { readScenarioHashes } from '../database/operations/scenarios';
import type { DrillReads } from '../drills/DrillsService';
import { readRolledUntil, segmentsOf } from '../history/segments';
import { readVerdictPoints } from '../history/verdictHistory';
import { describeUnreadable } from './describeUnreadable';
import { judgeEstate, wantedOf } from './judgeEstate';
import { readEntities } from './readEntities';
import { simulateScenarios } from './simulateScenarios';
import { storeEstate } from './storeEstate';

const DAY_MILLISECONDS = 86_400_000;
const TREND_RESOLUTION_SECONDS = 3600;

/** Several replicas of the portal store one after the other; any number that nothing else in the schema uses. */
const STORE_LOCK = 4_000_001;

export interface AssessorOptions {
  readonly db: Knex;
  readonly config: DrStatusConfig;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly inventory: AwsInventoryService;
  readonly logger: LoggerService;
  readonly drills: DrillReads;
  readonly probes: readonly RecoveryProbe[];
  /** Before it opens nothing is judged: each type that comes in would change every verdict. */
  readonly firstRead: Pick<FirstReadGate, 'isOpen'>;
  readonly now: () => Date;
}

/** Judges the recovery of everything by what the inventory and the catalog know, and stores what came of it. */
export class Assessor {
  /** How long the last assessment took. */
  durationSeconds = 0;

  constructor(private readonly options: AssessorOptions) {}

  /**
   * Judges everything once. When something that it rests on cannot be read, nothing changes but that this is
   * told. While the inventory reads for the first time it does nothing.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { db, firstRead, logger, now } = this.options;
    const startedAt = now();
    const seconds = () => (now().getTime() - startedAt.getTime()) / 1000;
    try {
      if (!(await firstRead.isOpen(signal))) return;
      await this.assess(startedAt, signal);
      this.durationSeconds = seconds();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await storeAssessmentFailure(db, {
        at: startedAt,
        seconds: seconds(),
        reason,
      });
      logger.warn(
        'The recovery of systems could not be judged; what is known of it stays as it is.',
        error instanceof Error ? error : undefined,
      );
    }
  }

  private async assess(startedAt: Date, signal: AbortSignal): Promise<void> {
    const { db, logger, now } = this.options;
    const { assessment, coverage } = await this.judge(startedAt, signal);
    const judgedAt = now();
    await setImmediate();
    const scenarios = await simulateScenarios(
      assessment,
      await readScenarioHashes(db),
      signal,
    );
    const simulatedAt = now();
    const standing = await this.readStanding(assessment, startedAt);
    signal.throwIfAborted();
    await db.transaction(async tx => {
      await tx.raw('SELECT pg_advisory_xact_lock(?)', [STORE_LOCK]);
      const context = {
        former: await readFormerSystems(tx),
        standing,
        verdicts: await this.readVerdicts(tx, startedAt),
        verdictResolutionSeconds: TREND_RESOLUTION_SECONDS,
      };
      await storeEstate(tx, assessment, context, scenarios);
      await storeAssessment(tx, {
        at: startedAt,
        seconds: (now().getTime() - startedAt.getTime()) / 1000,
        systemCount: assessment.systems.length,
        storeCount: assessment.systemRefs.size,
        problems: assessment.probed.problems,
        unreadable: describeUnreadable(
          coverage,
          new Set(wantedOf(this.options.probes).resourceTypes),
        ),
      });
    });
    const between = (from: Date, to: Date) =>
      ((to.getTime() - from.getTime()) / 1000).toFixed(1);
    logger.debug(
      `Judged ${assessment.systems.length} systems over ${
        assessment.systemRefs.size
      } stores: read and judged in ${between(
        startedAt,
        judgedAt,
      )} s, losses of ${scenarios.length} places simulated in ${between(
        judgedAt,
        simulatedAt,
      )} s, stored in ${between(simulatedAt, now())} s.`,
    );
  }

  /** What was read is let go of when it was judged: only what the judgement holds on to is kept. */
  private async judge(
    at: Date,
    signal: AbortSignal,
  ): Promise<{
    assessment: RecoveryAssessment;
    coverage: InventoryContents['coverage'];
  }> {
    const { auth, catalog, inventory, config, drills, probes } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const [contents, entities, measured] = await Promise.all([
      readInventoryContents(inventory, wantedOf(probes), {
        credentials,
        signal,
      }),
      readEntities(catalog, credentials),
      drills.readMeasured(at),
    ]);
    const { options, policy } = config;
    return {
      assessment: await inTurns(
        judgeEstate(
          { ...contents, entities },
          { probes, options, policy, measured },
          at,
        ),
        signal,
      ),
      coverage: contents.coverage,
    };
  }

  private readStanding({ systems }: RecoveryAssessment, at: Date) {
    return this.options.drills.readStanding(
      systems.map(({ entity, objective }) => ({
        entityRef: entity.entityRef,
        title: entity.title ?? entity.name,
        objective,
      })),
      at,
    );
  }

  private async readVerdicts(
    tx: Knex,
    now: Date,
  ): Promise<Map<string, VerdictPoint[]>> {
    const range = { from: new Date(now.getTime() - DAY_MILLISECONDS), to: now };
    const rolledUntil = await readRolledUntil(tx, 'verdicts');
    const spans = await readVerdictPoints(
      tx,
      {
        segments: segmentsOf(range, rolledUntil, TREND_RESOLUTION_SECONDS),
        gapSeconds: this.options.config.staleAfterSeconds,
        now,
      },
      TREND_RESOLUTION_SECONDS,
    );
    const points = new Map<string, VerdictPoint[]>();
    for (const span of spans) {
      const found = points.get(span.entityRef);
      if (found) {
        found.push(span);
      } else {
        points.set(span.entityRef, [span]);
      }
    }
    return points;
  }
}
