import type { components } from '../generated/api';
import type {
  CheckList,
  DatabaseDependents,
  DatabaseDetail,
  DatabaseEvents,
  DatabaseFindings,
  DatabaseLoad,
  DatabaseLogFiles,
  DatabaseMetrics,
  DatabasePage,
  DatabaseRecommendations,
  EntityDatabases,
  FindingPage,
  FleetOverview,
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
      agreement<DatabasePage, Schemas['DatabasePage']>(true),
      agreement<FleetOverview, Schemas['FleetOverview']>(true),
      agreement<DatabaseDetail, Schemas['DatabaseDetail']>(true),
      agreement<DatabaseFindings, Schemas['DatabaseFindings']>(true),
      agreement<DatabaseMetrics, Schemas['DatabaseMetrics']>(true),
      agreement<DatabaseLoad, Schemas['DatabaseLoad']>(true),
      agreement<DatabaseEvents, Schemas['DatabaseEvents']>(true),
      agreement<DatabaseRecommendations, Schemas['DatabaseRecommendations']>(
        true,
      ),
      agreement<DatabaseLogFiles, Schemas['DatabaseLogFiles']>(true),
      agreement<DatabaseDependents, Schemas['DatabaseDependents']>(true),
      agreement<FindingPage, Schemas['FindingPage']>(true),
      agreement<CheckList, Schemas['CheckList']>(true),
      agreement<EntityDatabases, Schemas['EntityDatabases']>(true),
    ];
    expect(agreements).not.toContain(false);
  });
});

function agreement<Model, Document>(
  value: Agrees<Model, Document>,
): Agrees<Model, Document> {
  return value;
}
