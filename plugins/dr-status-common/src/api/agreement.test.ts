import type { components } from '../generated/api';
import type {
  ComponentRecovery,
  Drill,
  DrillChecklist,
  EstateBlockers,
  LagHistory,
  LedgerEntry,
  LossScenarios,
  RecoveryChanges,
  RecoveryDrills,
  RecoveryMap,
  RecoverySummary,
  SystemPage,
  SystemRecovery,
  VerdictHistory,
  WhatIfAnswer,
} from '..';

type Schemas = components['schemas'];

/** The same type with everything in it read-only, as the model has it. */
type DeepReadonly<T> = T extends object
  ? { readonly [Field in keyof T]: DeepReadonly<T[Field]> }
  : T;

type Agrees<Model, Document> = [Model] extends [DeepReadonly<Document>]
  ? [DeepReadonly<Document>] extends [Model]
    ? true
    : 'the document says less than the model'
  : 'the model says less than the document';

describe('the API document', () => {
  it('describes exactly the types of the model', () => {
    // The compiler is the test: a type that differs is not `true`.
    const agreements: true[] = [
      agreement<SystemPage, Schemas['SystemPage']>(true),
      agreement<RecoverySummary, Schemas['RecoverySummary']>(true),
      agreement<RecoveryMap, Schemas['RecoveryMap']>(true),
      agreement<EstateBlockers, Schemas['EstateBlockers']>(true),
      agreement<RecoveryChanges, Schemas['RecoveryChanges']>(true),
      agreement<SystemRecovery, Schemas['SystemRecovery']>(true),
      agreement<ComponentRecovery, Schemas['ComponentRecovery']>(true),
      agreement<LagHistory, Schemas['LagHistory']>(true),
      agreement<VerdictHistory, Schemas['VerdictHistory']>(true),
      agreement<LossScenarios, Schemas['LossScenarios']>(true),
      agreement<WhatIfAnswer, Schemas['WhatIfAnswer']>(true),
      agreement<RecoveryDrills, Schemas['RecoveryDrills']>(true),
      agreement<Drill, Schemas['Drill']>(true),
      agreement<DrillChecklist, Schemas['DrillChecklist']>(true),
      // What a payload holds depends on the kind of entry.
      agreement<
        Omit<LedgerEntry, 'payload'>,
        Omit<Schemas['LedgerEntry'], 'payload'>
      >(true),
    ];
    expect(agreements).not.toContain(false);
  });
});

function agreement<Model, Document>(
  value: Agrees<Model, Document>,
): Agrees<Model, Document> {
  return value;
}
