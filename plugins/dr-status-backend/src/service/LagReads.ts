import { InputError } from '@backstage/errors';
import type {
  LagQuery,
  LagSeries,
  MetShare,
  SystemRow,
  VerdictQuery,
  VerdictShares,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { DrStatusConfig } from '../config/DrStatusConfig';
import {
  hasStore,
  readSeriesOfStore,
  readSeriesOfSystem,
  type StoredLagSeries,
} from '../database/operations/lagSeries';
import { readSystemRow } from '../database/operations/readSystem';
import {
  readLagKept,
  readLagPoints,
  type KeptSeconds,
} from '../history/lagHistory';
import {
  bucketSecondsOf,
  coarsestWithin,
  finestResolution,
  readRolledUntil,
  segmentsOf,
  type SeriesKind,
  type TimeRange,
} from '../history/segments';
import {
  readRpoKept,
  readVerdictPoints,
  readVerdictShares,
} from '../history/verdictHistory';
import { readRange } from './readRange';
import { readArn, readRef, unknownSubjectError } from './readSubject';
import type { ReadOptions } from './Recovery';

/** Which points a range is answered from. */
interface Plan extends TimeRange {
  readonly bucketSeconds: number;
  /** For points, as coarse as the buckets allow. */
  readonly points: ReturnType<typeof segmentsOf>;
  /** For shares of time, as fine as there is. */
  readonly shares: ReturnType<typeof segmentsOf>;
  readonly gapSeconds: number;
  readonly now: Date;
}

/** How lags and verdicts went, from the portal's database. */
export class LagReads {
  constructor(
    private readonly options: {
      readonly db: Knex;
      readonly config: DrStatusConfig;
      readonly now: () => Date;
    },
  ) {}

  /** @throws InputError, NotFoundError */
  async readLag(
    query: LagQuery,
    { restriction }: ReadOptions,
  ): Promise<LagSeries[]> {
    const { db } = this.options;
    if ((query.ref === undefined) === (query.arn === undefined)) {
      throw new InputError(
        `Give either 'ref', the reference of a system, or 'arn', the ARN of a store.`,
      );
    }
    const plan = await this.planOf(query, 'lag');
    if (query.arn !== undefined) {
      const arn = readArn(query.arn);
      const series = await readSeriesOfStore(db, arn, restriction);
      if (series.length === 0 && !(await hasStore(db, arn, restriction))) {
        throw unknownSubjectError(`store ${arn}`);
      }
      const ref = series[0]?.system_ref;
      const row = ref ? await readSystemRow(db, ref, restriction) : undefined;
      return this.seriesOf(series, row, plan);
    }
    const ref = readRef(query.ref ?? '', 'System');
    const row = await readSystemRow(db, ref, restriction);
    if (!row) throw unknownSubjectError(`system ${ref}`);
    return [
      await this.ownSeries(row, await this.planOf(query, 'verdicts')),
      ...(await this.seriesOf(await readSeriesOfSystem(db, ref), row, plan)),
    ];
  }

  /** @throws InputError, NotFoundError */
  async readVerdicts(query: VerdictQuery, { restriction }: ReadOptions) {
    const { db } = this.options;
    const ref = readRef(query.ref, 'System');
    const plan = await this.planOf(query, 'verdicts');
    const row = await readSystemRow(db, ref, restriction);
    if (!row) throw unknownSubjectError(`system ${ref}`);
    const selection = { ...plan, entityRefs: [ref] };
    const [spans, held] = await Promise.all([
      readVerdictPoints(
        db,
        { ...selection, segments: plan.points },
        plan.bucketSeconds,
      ),
      readVerdictShares(db, { ...selection, segments: plan.shares }),
    ]);
    return {
      points: spans.map(({ entityRef, lag, ...point }) => point),
      resolutionSeconds: plan.bucketSeconds,
      shares: withGaps(held, plan),
    };
  }

  private async planOf(
    query: { readonly from: string; readonly to: string },
    kind: SeriesKind,
  ): Promise<Plan> {
    const { db, config } = this.options;
    const now = this.options.now();
    const { retention, staleAfterSeconds } = config;
    const range = readRange(query, now, retention.hourlySeconds);
    const rolledUntil = await readRolledUntil(db, kind);
    const finest = finestResolution(range.from, now, retention);
    const bucketSeconds = Math.max(bucketSecondsOf(range), finest);
    const coarsest = coarsestWithin(bucketSeconds, finest);
    return {
      ...range,
      bucketSeconds,
      points: segmentsOf(range, rolledUntil, coarsest),
      shares: segmentsOf(range, rolledUntil, finest),
      gapSeconds: staleAfterSeconds,
      now,
    };
  }

  private async seriesOf(
    series: readonly StoredLagSeries[],
    row: SystemRow | undefined,
    plan: Plan,
  ): Promise<LagSeries[]> {
    const { db } = this.options;
    const objectiveSeconds = row?.objective.rpoSeconds;
    const selection = { ...plan, seriesIds: series.map(({ id }) => id) };
    const [points, kept] = await Promise.all([
      readLagPoints(
        db,
        { ...selection, segments: plan.points },
        plan.bucketSeconds,
      ),
      readLagKept(
        db,
        { ...selection, segments: plan.shares },
        objectiveSeconds ?? Infinity,
      ),
    ]);
    return series.map(one => ({
      subject: one.store_arn,
      title: one.name,
      region: one.region,
      ...rangeOf(plan),
      points: points.get(one.id) ?? [],
      ...(objectiveSeconds === undefined ? {} : { objectiveSeconds }),
      met: metShare(kept.get(one.id), plan),
    }));
  }

  private async ownSeries(row: SystemRow, plan: Plan): Promise<LagSeries> {
    const { db } = this.options;
    const { entityRef, title, objective } = row;
    const selection = { ...plan, entityRefs: [entityRef] };
    const [spans, kept] = await Promise.all([
      readVerdictPoints(
        db,
        { ...selection, segments: plan.points },
        plan.bucketSeconds,
      ),
      readRpoKept(
        db,
        { ...selection, segments: plan.shares },
        objective.rpoSeconds,
      ),
    ]);
    return {
      subject: entityRef,
      title,
      ...rangeOf(plan),
      points: spans.flatMap(({ lag }) => lag ?? []),
      objectiveSeconds: objective.rpoSeconds,
      met: metShare(kept, plan),
    };
  }
}

function rangeOf({ from, to, bucketSeconds }: Plan) {
  return {
    resolutionSeconds: bucketSeconds,
    from: from.toISOString(),
    to: to.toISOString(),
  };
}

function secondsOf({ from, to }: TimeRange): number {
  return (to.getTime() - from.getTime()) / 1000;
}

function metShare(kept: KeptSeconds | undefined, range: TimeRange): MetShare {
  const seconds = secondsOf(range);
  const { metSeconds, exceededSeconds } = kept ?? {
    metSeconds: 0,
    exceededSeconds: 0,
  };
  return {
    share: Math.min(1, metSeconds / seconds),
    metSeconds,
    exceededSeconds,
    unknownSeconds: Math.max(0, seconds - metSeconds - exceededSeconds),
  };
}

/** What was not recorded is unknown. */
function withGaps(held: VerdictShares, range: TimeRange): VerdictShares {
  const { met, atRisk, notMet } = held;
  return {
    met,
    atRisk,
    notMet,
    unknown: Math.max(0, secondsOf(range) - met - atRisk - notMet),
  };
}
