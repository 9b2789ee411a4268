import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { inTurns, mapInTurns } from '@meridian/api-node';
import {
  readInventoryContents,
  type AwsInventoryService,
  type FirstReadGate,
} from '@meridian/plugin-aws-inventory-node';
import {
  CHECKS,
  diffFindingsSteps,
  FACT_METRICS,
  FACT_RESOURCE_TYPES,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import type { RdsInspectorConfig } from '../config/RdsInspectorConfig';
import {
  readAssessment,
  storeAssessment,
  storeAssessmentFailure,
} from '../database/operations/assessments';
import { readReference } from '../database/operations/reference';
import {
  deleteDatabases,
  readRowHashes,
  storeDatabases,
} from '../database/operations/storeDatabases';
import { storeDetails } from '../database/operations/storeDetails';
import {
  followDatabases,
  readOpenFindings,
  storeFindings,
} from '../database/operations/storeFindings';
import { assess } from './assess';
import { CollectorCoverage } from './CollectorCoverage';
import {
  exceptionsOfEntities,
  readAnnotatedEntities,
} from './catalogExceptions';
import {
  describeUnreadable,
  describeUnreadableReference,
} from './describeUnreadable';
import { toDatabaseRecord } from './toDatabaseRecord';

/** How far the times of observation in details may lag behind those of rows. */
const DETAIL_REWRITE_SECONDS = 900;

const CHECK_IDS: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

export interface AssessorOptions {
  readonly db: Knex;
  readonly config: RdsInspectorConfig;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly inventory: AwsInventoryService;
  /** Before it opens, databases are not judged: each type that comes in would change every verdict. */
  readonly firstRead: Pick<FirstReadGate, 'isOpen'>;
  readonly logger: LoggerService;
  readonly now: () => Date;
}

/** Judges all databases by what the inventory knows, and stores what came of it. */
export class Assessor {
  /** How long the last assessment took. */
  durationSeconds = 0;

  constructor(private readonly options: AssessorOptions) {}

  /**
   * Judges all databases once. When something that it rests on cannot be read, nothing changes but that
   * this is told. While the inventory reads for the first time it does nothing.
   *
   * @returns whether it was time to judge
   */
  async run(signal: AbortSignal): Promise<boolean> {
    const { db, firstRead, logger, now } = this.options;
    const startedAt = now();
    try {
      if (!(await firstRead.isOpen(signal))) return false;
      await this.assess(startedAt, signal);
      this.durationSeconds = (now().getTime() - startedAt.getTime()) / 1000;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await storeAssessmentFailure(db, { failedAt: now(), message });
      logger.warn(
        'The databases could not be judged; what is known of them stays as it is.',
        error instanceof Error ? error : undefined,
      );
    }
    return true;
  }

  private async assess(startedAt: Date, signal: AbortSignal): Promise<void> {
    const { db, auth, catalog, inventory, config, now } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const [contents, entities, reference] = await Promise.all([
      readInventoryContents(
        inventory,
        { resourceTypes: FACT_RESOURCE_TYPES, metricIds: FACT_METRICS },
        { credentials, signal },
      ),
      readAnnotatedEntities(catalog, credentials),
      readReference(db),
    ]);
    const readAt = now();
    const steps = assess(
      { ...contents, reference },
      {
        standard: config.standard,
        prices: config.prices,
        exceptionsFor: estate => {
          const { exceptions, problems } = exceptionsOfEntities(
            entities,
            estate,
          );
          problems.forEach(problem => this.options.logger.warn(problem));
          return [...config.exceptions, ...exceptions];
        },
      },
      startedAt,
    );
    const assessment = await inTurns(steps, signal);
    const judgedAt = now();
    signal.throwIfAborted();
    const coverage = new CollectorCoverage(contents.coverage);
    await db.transaction(async tx => {
      const { assessed_at: assessedAt } = await readAssessment(tx);
      const stored = await readRowHashes(tx);
      const found = new Set(assessment.databases.map(({ row }) => row.arn));
      const gone = [...stored.keys()].filter(
        arn => !found.has(arn) && coverage.isRead(arn),
      );
      await storeDatabases(
        tx,
        await mapInTurns(assessment.databases, database =>
          toDatabaseRecord(
            database,
            coverage.intervalSecondsOf(database.row.arn),
          ),
        ),
        stored,
      );
      await storeDetails(
        tx,
        assessment.databases.map(one => one.buildDetail),
        { now: startedAt, rewriteAfterSeconds: DETAIL_REWRITE_SECONDS },
      );
      await followDatabases(tx);
      await storeFindings(
        tx,
        await inTurns(
          diffFindingsSteps(
            await readOpenFindings(tx, assessedAt ?? undefined),
            assessment.results,
            startedAt,
            { gone: new Set(gone), checkIds: CHECK_IDS },
          ),
        ),
      );
      await deleteDatabases(tx, gone);
      await storeAssessment(tx, {
        assessedAt: startedAt,
        durationSeconds: (now().getTime() - startedAt.getTime()) / 1000,
        databaseCount: assessment.databases.length,
        unreadable: [
          ...describeUnreadable(contents.coverage),
          ...describeUnreadableReference(reference),
        ],
      });
    });
    this.options.logger.debug(
      `Judged ${assessment.databases.length} databases by ${
        contents.resources.length
      } resources: read in ${secondsBetween(
        startedAt,
        readAt,
      )} s, judged in ${secondsBetween(
        readAt,
        judgedAt,
      )} s, stored in ${secondsBetween(judgedAt, now())} s.`,
    );
  }
}

function secondsBetween(from: Date, to: Date): string {
  return ((to.getTime() - from.getTime()) / 1000).toFixed(1);
}
