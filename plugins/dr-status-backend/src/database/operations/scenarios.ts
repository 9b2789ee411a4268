import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { upsertRecords } from '@meridian/api-node';
import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import type {
  LossScenarioSummary,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { SimulatedScenario } from '../../assessment/simulateScenarios';

const decompress = promisify(gunzip);

/** By key, the hashes of what is stored. */
export async function readScenarioHashes(
  db: Knex,
): Promise<Map<string, string>> {
  const rows: Array<{ key: string; content_hash: string }> = await db(
    'scenarios',
  ).select('key', 'content_hash');
  return new Map(rows.map(row => [row.key, row.content_hash]));
}

/** Makes the stored scenarios those that were simulated. */
export async function storeScenarios(
  tx: Knex,
  simulated: readonly SimulatedScenario[],
): Promise<void> {
  await tx('scenarios')
    .whereNotIn(
      'key',
      simulated.map(({ key }) => key),
    )
    .delete();
  for (const { key, scenario, contentHash, entityRefs, result } of simulated) {
    if (!result) continue;
    const { kind, region } = scenario;
    const zone = scenario.kind === 'zone' ? scenario.zone : null;
    await tx('scenarios')
      .insert({ key, kind, region, zone, content_hash: contentHash, result })
      .onConflict('key')
      .merge();
    await tx('scenario_systems').where({ key }).delete();
    await upsertRecords(
      tx,
      'scenario_systems',
      ['key', 'entity_ref'],
      entityRefs.map(entity_ref => ({ key, entity_ref })),
    );
  }
}

/** What can be lost, and how many systems that the caller may read have something there. */
export async function listScenarios(
  db: Knex,
  restriction: ResourceRestriction,
): Promise<LossScenarioSummary[]> {
  const readable = db({ x: 'scenario_systems' })
    .join({ s: 'systems' }, 's.entity_ref', 'x.entity_ref')
    .groupBy('x.key')
    .select('x.key', db.raw('count(*)::int AS count'));
  applyOwnerRestriction(readable, 's.owner', restriction);
  const rows: Array<{
    kind: LossScenarioSummary['kind'];
    region: string;
    zone: string | null;
    count: number | null;
  }> = await db({ c: 'scenarios' })
    .leftJoin(readable.as('r'), 'r.key', 'c.key')
    .select('c.kind', 'c.region', 'c.zone', 'r.count')
    .orderBy(['c.region', 'c.kind', 'c.zone']);
  return rows.map(({ kind, region, zone, count }) => ({
    kind,
    region,
    ...(zone === null ? {} : { zone }),
    systemCount: count ?? 0,
  }));
}

/** What a loss would mean; undefined when nothing is there. When it was evaluated is not said. */
export async function readScenario(
  db: Knex,
  key: string,
): Promise<WhatIfResult | undefined> {
  const row: { result: Buffer } | undefined = await db('scenarios')
    .where({ key })
    .first('result');
  if (!row) return undefined;
  const text = await decompress(row.result);
  return JSON.parse(text.toString('utf8'));
}
