import {
  buildComponentRow,
  buildRegionMap,
  type RecoveryAssessment,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { storeEstateParts } from '../database/operations/estateParts';
import { storeScenarios } from '../database/operations/scenarios';
import {
  measuredLagsOf,
  storeLags,
  storeVerdicts,
} from '../database/operations/storePoints';
import { replaceRecords } from '../database/operations/storeRecords';
import {
  buildSystem,
  type BuiltSystem,
  type SystemContext,
} from './buildSystems';
import { toComponentRecord, toStoreRecord, toSystemRecord } from './records';
import type { SimulatedScenario } from './simulateScenarios';

/** Stores everything that was judged, in one transaction of the caller. */
export async function storeEstate(
  tx: Knex,
  assessment: RecoveryAssessment,
  context: SystemContext,
  scenarios: readonly SimulatedScenario[],
): Promise<void> {
  const { estate, probed, systemRefs } = assessment;
  const built: BuiltSystem[] = assessment.systems.map(system =>
    buildSystem(system, assessment, context),
  );
  await replaceRecords(tx, {
    table: 'systems',
    key: 'entity_ref',
    hashes: ['row_hash', 'detail_hash'],
    items: built,
    make: ({ detail, verdictSince }) => {
      const { row, components, stores, drills, observedAt, ...rest } = detail;
      return toSystemRecord(row, rest, verdictSince);
    },
  });
  await replaceRecords(tx, {
    table: 'components',
    key: 'entity_ref',
    hashes: ['detail_hash'],
    items: [...assessment.components.values()],
    make: one => toComponentRecord(buildComponentRow(one, estate), one),
  });
  const owned = probed.stores.filter(({ arn }) => systemRefs.has(arn));
  await replaceRecords(tx, {
    table: 'stores',
    key: 'arn',
    hashes: ['store_hash'],
    // A store that two probes describe is one: the first knows more of it.
    items: [
      ...new Map([...owned].reverse().map(one => [one.arn, one])).values(),
    ],
    make: store => {
      const ref = systemRefs.get(store.arn);
      const owner = ref && estate.entities.get(ref)?.owner;
      return toStoreRecord(store, { ref, owner });
    },
  });
  await storeEstateParts(tx, {
    'region-map': buildRegionMap(assessment),
    traffic: probed.traffic.map(split => ({
      systemRef: estate.entityNamed('System', split.system)?.entityRef,
      split,
    })),
    blockers: assessment.blockers,
  });
  await storeScenarios(tx, scenarios);
  const changes = built.flatMap(one => one.changes);
  if (changes.length > 0) {
    await tx('changes').insert(
      changes.map(change => ({
        entity_ref: change.entityRef,
        changed_at: change.changedAt,
        change: JSON.stringify(change),
      })),
    );
  }
  await storeLags(tx, measuredLagsOf(assessment));
  await storeVerdicts(
    tx,
    built.map(({ detail }) => detail.row),
    estate.now,
  );
}
